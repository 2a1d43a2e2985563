package org.plenary.client;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.plenary.protocol.CloseCode;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.Listening;
import org.plenary.protocol.v1.ServerFrame;

/// Keeps one client connected: drives its protocol state with frames and time, and dials again whenever a connection ends and
/// the protocol allows it. Everything happens under one lock, in which nothing waits.
final class Lifeline implements Outlet {

    /// A connection that was current for so long was good: the next one is tried without a history of failures.
    private static final Duration SETTLED = Duration.ofSeconds(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final PlenaryClients clients;
    private final Dialer dialer;
    private final News news;
    private final ProtocolState state;
    private final BackOff backOff;
    private final boolean followsAdvice;
    private @Nullable Connection connection;
    private @Nullable Throwable lastFailure;
    private @Nullable Future<?> wake;
    private @Nullable Future<?> dialling;
    private Instant wakeAt = Instant.MAX;
    private Instant currentAt = Instant.MAX;
    private int attempt;

    Lifeline(PlenaryClients clients, Dialer dialer, ClientOptions options, RandomGenerator dice, News news) {
        this.clients = clients;
        this.dialer = dialer;
        this.news = news;
        this.state = new ProtocolState(options, dice, this);
        this.backOff = new BackOff(options.backOffBase(), options.backOffCap(), dice);
        this.followsAdvice = options.usualBackOff();
    }

    void open() {
        inside(() -> {
            dialAfter(Duration.ZERO);
            return null;
        });
    }

    void submit(Submission submission) {
        inside(() -> {
            state.submit(submission, now());
            return null;
        });
    }

    void listen(Listening choice) {
        inside(() -> {
            state.listen(choice);
            return null;
        });
    }

    boolean withdraw(Submission submission) {
        return inside(() -> state.withdraw(submission, now()));
    }

    List<Submission> waiting() {
        return inside(state::waiting);
    }

    long number() {
        return inside(state::number);
    }

    Optional<ServerClock> clock() {
        return inside(() -> state.clock(now()));
    }

    @Nullable
    Throwable lastFailure() {
        return inside(() -> lastFailure);
    }

    /// For good; says so to whoever waits for an answer.
    void end(PlenaryFailure why) {
        inside(() -> {
            if (state.state() != ConnectionState.CLOSED) {
                attempt++;
                state.end(why);
                hangUp();
                news.ended(why);
            }
            return null;
        });
    }

    @Override
    public void send(ClientFrame frame) {
        if (connection != null) {
            connection.send(frame);
        }
    }

    @Override
    public void applied(Applied applied) {
        news.applied(applied);
    }

    @Override
    public void changed(ConnectionState next, String condition) {
        if (next == ConnectionState.CURRENT && currentAt.equals(Instant.MAX)) {
            currentAt = now();
        }
        news.changed(next, condition);
    }

    @Override
    public void granted(Submission submission, Granted granted) {
        news.granted(submission, granted);
    }

    @Override
    public void failed(Submission submission, PlenaryFailure failure) {
        news.failed(submission, failure);
    }

    @Override
    public void reconnect(Reconnect reason) {
        switch (reason) {
            case NEW_NUMBER -> dialAfter(Duration.ZERO);
            case GAP, DISORDER -> dialAfter(settled() ? Duration.ZERO : backOff.next());
            case SILENCE, NO_WELCOME -> {
                settled();
                dialAfter(backOff.next());
            }
        }
    }

    private void lost(CloseCode.ComeBack comeBack, Duration least) {
        boolean settled = settled();
        state.disconnected();
        Duration wait = switch (comeBack) {
            case AT_ONCE, WITH_A_NEW_TICKET -> settled ? Duration.ZERO : backOff.next();
            case WITH_BACK_OFF, NOT -> backOff.next();
        };
        dialAfter(wait.compareTo(least) < 0 ? least : wait);
    }

    /// Whether the connection that ended was good for a while.
    private boolean settled() {
        boolean settled = !now().isBefore(currentAt.equals(Instant.MAX) ? Instant.MAX : currentAt.plus(SETTLED));
        if (settled) {
            backOff.reset();
        }
        currentAt = Instant.MAX;
        return settled;
    }

    private void dialAfter(Duration wait) {
        hangUp();
        int mine = ++attempt;
        dialling = clients.dialAfter(wait, () -> dial(mine));
    }

    private void hangUp() {
        if (dialling != null) {
            dialling.cancel(false);
        }
        Connection gone = connection;
        connection = null;
        if (gone != null) {
            clients.hangUp(gone::close);
        }
    }

    private void dial(int mine) {
        if (!isLatest(mine)) {
            return;
        }
        try {
            dialer.dial(new Ear(mine));
        } catch (AccessRefused e) {
            end(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            inside(() -> {
                if (mine == attempt) {
                    lastFailure = e;
                    lost(CloseCode.ComeBack.WITH_BACK_OFF, e instanceof TryLater later ? later.least() : Duration.ZERO);
                }
                return null;
            });
        }
    }

    private boolean isLatest(int mine) {
        return inside(() -> mine == attempt);
    }

    /// Hears one connection; once another is tried, it is deaf.
    private final class Ear implements ConnectionListener {

        private final int mine;

        Ear(int mine) {
            this.mine = mine;
        }

        @Override
        public void opened(Connection opened, String ticket) {
            inside(() -> {
                if (mine == attempt) {
                    connection = opened;
                    state.connected(ticket, now());
                } else {
                    clients.hangUp(opened::close);
                }
                return null;
            });
        }

        @Override
        public void received(ServerFrame frame) {
            inside(() -> {
                if (mine == attempt) {
                    if (followsAdvice && frame.getWelcome().hasBackOff()) {
                        backOff.advised(frame.getWelcome().getBackOff());
                    }
                    state.received(frame, now());
                }
                return null;
            });
        }

        @Override
        public void closed(int number) {
            inside(() -> {
                if (mine == attempt) {
                    closedWith(CloseCode.of(number), number);
                }
                return null;
            });
        }

        private void closedWith(Optional<CloseCode> code, int number) {
            lastFailure = new IOException("closed with " + number + code.map(known -> ": " + known.reason()).orElse(""));
            if (code.isPresent() && code.get().comeBack() == CloseCode.ComeBack.NOT) {
                end(new ClosedForGood(code.get()));
            } else {
                lost(code.map(CloseCode::comeBack).orElse(CloseCode.ComeBack.WITH_BACK_OFF), Duration.ZERO);
            }
        }
    }

    private Instant now() {
        return clients.clock().instant();
    }

    private <T extends @Nullable Object> T inside(Supplier<T> work) {
        lock.lock();
        try {
            T result = work.get();
            rearm();
            news.told();
            return result;
        } finally {
            lock.unlock();
        }
    }

    /// Wakes the state when it wants to be woken. A wake-up that comes too early is harmless, so it is moved only forward.
    private void rearm() {
        Instant next = state.wakeAt();
        if (!next.isBefore(wakeAt)) {
            return;
        }
        if (wake != null) {
            wake.cancel(false);
        }
        wakeAt = next;
        wake = clients.wakeAfter(Duration.between(now(), next), this::woken);
    }

    private void woken() {
        inside(() -> {
            wakeAt = Instant.MAX;
            state.elapsed(now());
            return null;
        });
    }
}
