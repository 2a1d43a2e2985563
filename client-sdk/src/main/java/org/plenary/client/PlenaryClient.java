package org.plenary.client;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.DeskItem;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.Listening;
import org.plenary.protocol.v1.Receipt;
import org.plenary.protocol.v1.TurnItem;

/// One participant's connection to a conference, kept for as long as it is open: a mirror of what the participant may see, and
/// commands that take effect at most once. Safe for use by several threads.
public final class PlenaryClient implements Commands, AutoCloseable {

    /// How long [#connect] waits for the first mirror.
    public static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);

    private final ClientOptions options;
    private final Dialer dialer;
    private final Lifeline lifeline;
    private final PlenaryClients clients;
    private final Deliveries deliveries;
    private final List<ClientListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private final Map<Submission, CommandFuture<?>> futures = new HashMap<>();
    private volatile Mirror mirror = Mirror.EMPTY;
    private volatile ConnectionState state = ConnectionState.OFFLINE;
    private volatile String condition = "";
    private volatile @Nullable PlenaryFailure ended;
    private volatile @Nullable Listening listening;

    PlenaryClient(PlenaryClients clients, Dialer dialer, ClientOptions options, RandomGenerator dice) {
        this.clients = clients;
        this.options = options;
        this.dialer = dialer;
        this.deliveries = clients.deliveries();
        this.lifeline = new Lifeline(clients, dialer, options, dice, new Told());
    }

    /// Connects and waits until the mirror is whole, for at most [#CONNECT_PATIENCE].
    ///
    /// @param server `http` or `https`, for example `https://plenary.example.org`
    /// @param code   the join code
    /// @throws AccessRefused where the server lets nobody in with the code
    /// @throws ClosedForGood where the server closed the connection and does not want it again
    /// @throws NotInTime     where it could not be reached
    public static PlenaryClient connect(URI server, String code) {
        return connect(server, code, ClientOptions.standard());
    }

    public static PlenaryClient connect(URI server, String code, ClientOptions options) {
        return connected(PlenaryClients.shared().open(server, code, options));
    }

    /// Returns with the token of an earlier client, instead of a code.
    public static PlenaryClient connectWithToken(URI server, String token, ClientOptions options) {
        return connected(PlenaryClients.shared().openWithToken(server, token, options));
    }

    private static PlenaryClient connected(PlenaryClient client) {
        try {
            client.await(mirror -> true, CONNECT_PATIENCE);
            return client;
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    /// Begins to connect and does not wait; [#when] tells when there is a mirror.
    public static PlenaryClient open(URI server, String code, ClientOptions options) {
        return PlenaryClients.shared().open(server, code, options);
    }

    void open() {
        lifeline.open();
    }

    /// What the client sees now; empty before the first snapshot.
    public Mirror mirror() {
        return mirror;
    }

    public ConnectionState state() {
        return state;
    }

    /// The server's condition from its last beat: `ok`, `read-only`, `no-quorum`, `stopping`; empty before the first.
    public String condition() {
        return condition;
    }

    /// The badge's token, with which the client returns without a code; a secret. Empty before the first connection.
    public String token() {
        return dialer.token();
    }

    /// The client's own number under which its commands are known to the server, as in `Hello`; another one after the server has
    /// forgotten it.
    public long number() {
        return lifeline.number();
    }

    public void listen(ClientListener listener) {
        listeners.add(listener);
    }

    /// Chooses what the user listens to, see [Choices]; it holds over every reconnect, and nobody else changes it. Where it leads to
    /// tells [Mirror#tuned].
    public void listen(Listening choice) {
        listening = choice;
        lifeline.listen(choice);
    }

    /// What the user listens to; empty before the first choice.
    public Optional<Listening> listening() {
        return Optional.ofNullable(listening);
    }

    public void forget(ClientListener listener) {
        listeners.remove(listener);
    }

    /// The first mirror, from the one there is, for which the condition holds. It is tested for every applied frame, never
    /// before the first snapshot.
    public CompletableFuture<Mirror> when(Predicate<Mirror> holds) {
        Watch watch = new Watch(holds, new CompletableFuture<>());
        watches.add(watch);
        PlenaryFailure why = ended;
        if (!watch.isOver(mirror) && why != null) {
            watch.met().completeExceptionally(why);
        }
        return watch.met();
    }

    /// Waits for [#when].
    ///
    /// @throws NotInTime     where it did not hold in time
    /// @throws ClosedForGood or [AccessRefused] where the client was closed meanwhile
    public Mirror await(Predicate<Mirror> holds, Duration patience) {
        CompletableFuture<Mirror> met = when(holds);
        try {
            return deliveries.await(met, patience, "what was awaited did not come", lifeline::lastFailure);
        } finally {
            met.cancel(false);
        }
    }

    @Override
    public CommandFuture<Granted> send(Command command) {
        return send(command, options.commandTimeout(), granted -> granted);
    }

    /// Sends a command that is given up when it was not answered in time; see [CommandTimedOut].
    public CommandFuture<Granted> send(Command command, Duration timeout) {
        return send(command, Optional.of(timeout), granted -> granted);
    }

    @Override
    public CommandFuture<Receipt> inscribe(Command command) {
        return send(command, options.commandTimeout(), Granted::getReceipt);
    }

    private <T> CommandFuture<T> send(Command command, Optional<Duration> timeout, Function<Granted, T> part) {
        Submission submission = new Submission(command, timeout);
        CommandFuture<T> future = new CommandFuture<>(submission, part, this::withdraw, deliveries);
        synchronized (futures) {
            futures.put(submission, future);
        }
        lifeline.submit(submission);
        return future;
    }

    private boolean withdraw(Submission submission) {
        return lifeline.withdraw(submission) && settled(submission) != null;
    }

    /// The commands without an answer, the oldest first; those not sent are shown as such.
    public List<CommandFuture<?>> unanswered() {
        List<Submission> waiting = lifeline.waiting();
        synchronized (futures) {
            return waiting.stream().<CommandFuture<?>>mapMulti((submission, each) -> {
                CommandFuture<?> future = futures.get(submission);
                if (future != null) {
                    each.accept(future);
                }
            }).toList();
        }
    }

    /// How far the server's clock is ahead, within what error, and the conference's clock; empty before the first welcome.
    public Optional<ServerClock> clock() {
        return lifeline.clock();
    }

    /// Conference time now.
    ///
    /// @throws IllegalStateException before the first welcome
    public Instant conferenceTime() {
        return knownClock().conferenceTime(clients.clock().instant());
    }

    /// What a turn has left of its limit now; negative in overtime.
    ///
    /// @throws IllegalStateException before the first welcome
    public Duration remaining(TurnItem turn) {
        return knownClock().remaining(turn, clients.clock().instant());
    }

    /// How long a desk's microphone was live on the day at the venue until now, coughs not counted.
    ///
    /// @throws IllegalStateException before the first welcome
    public Duration onAir(DeskItem desk) {
        return knownClock().onAir(desk, clients.clock().instant());
    }

    /// How long a desk's shift has run until now; empty while there is none.
    public Optional<Duration> shift(DeskItem desk) {
        return desk.hasShiftBegan()
                ? Optional.of(Duration.between(Micros.instant(desk.getShiftBegan()), conferenceTime()))
                : Optional.empty();
    }

    private ServerClock knownClock() {
        return clock().orElseThrow(() -> new IllegalStateException("the server's clock is not known before the first welcome"));
    }

    /// Leaves the conference for good; commands without an answer fail.
    @Override
    public void close() {
        lifeline.end(new ClosedForGood("the client was closed"));
    }

    private @Nullable CommandFuture<?> settled(Submission submission) {
        synchronized (futures) {
            return futures.remove(submission);
        }
    }

    /// Publishes what the lifeline tells, and passes it on in order.
    private final class Told implements News {

        @Override
        public void applied(Applied applied) {
            mirror = applied.mirror();
            deliveries.add(() -> {
                watches.removeIf(watch -> watch.isOver(applied.mirror()));
                listeners.forEach(listener -> listener.applied(applied));
            });
        }

        @Override
        public void changed(ConnectionState next, String serverCondition) {
            state = next;
            condition = serverCondition;
            deliveries.add(() -> listeners.forEach(listener -> listener.changed(next, serverCondition)));
        }

        @Override
        public void granted(Submission submission, Granted granted) {
            CommandFuture<?> future = settled(submission);
            if (future != null) {
                deliveries.add(() -> future.granted(granted));
            }
        }

        @Override
        public void failed(Submission submission, PlenaryFailure failure) {
            CommandFuture<?> future = settled(submission);
            if (future != null) {
                deliveries.add(() -> future.completeExceptionally(failure));
            }
        }

        @Override
        public void ended(PlenaryFailure why) {
            ended = why;
            deliveries.add(() -> watches.forEach(watch -> watch.met().completeExceptionally(why)));
        }

        @Override
        public void told() {
            deliveries.start();
        }
    }
}
