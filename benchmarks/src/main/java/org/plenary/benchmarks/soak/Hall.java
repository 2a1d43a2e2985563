package org.plenary.benchmarks.soak;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.plenary.benchmarks.Reception;
import org.plenary.benchmarks.SelfSigned;
import org.plenary.benchmarks.ServedHouse;
import org.plenary.protocol.v1.FloorChoice;
import org.plenary.protocol.v1.Listening;

/// Everybody at the meeting, on one event loop, and the pace at which they press.
final class Hall implements AutoCloseable {

    private static final int PER_BADGE = 4;
    private static final int PER_ADDRESS = 250;
    private static final int SECONDS = 60;
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long DESK_MILLIS = 1_000;
    private static final long SEAT_MILLIS = 3_000;
    private static final long WATCHER_MILLIS = 10_000;

    private final MultiThreadIoEventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    private final EventLoop loop = (EventLoop) loops.next();
    private final Latencies latencies = new Latencies();
    private final Map<String, Attendee> seats = new HashMap<>();
    private final List<Attendee> delegates = new ArrayList<>();
    private final List<Attendee> listeners = new ArrayList<>();
    private final List<Attendee> dropping = new ArrayList<>();
    private final List<Attendee> all = new ArrayList<>();
    private final Queue<Long> owed = new ArrayDeque<>();
    private final ServedHouse house;
    private final SoakSettings settings;
    private final Optional<SelfSigned> certificate;
    private final Reception reception;
    private final RandomGenerator dice;
    private Optional<Meeting> meeting = Optional.empty();
    private boolean pressing;
    private long next;

    Hall(ServedHouse house, SoakSettings settings, Optional<SelfSigned> certificate, RandomGenerator dice)
            throws IOException, InterruptedException {
        this.house = house;
        this.settings = settings;
        this.certificate = certificate;
        this.dice = dice;
        reception = new Reception(house.address(), certificate);
    }

    /// Has everybody come in. Of the desks one drops now and then, of the delegates one in five, of the listeners one in eight.
    void fill() throws Exception {
        for (String seat : List.of("chair-1", "secretariat", "rapporteur-1", "technician")) {
            seats.put(seat, enter(token(seat), true, SEAT_MILLIS));
        }
        for (String seat : List.of("en-1", "en-2", "ru-1", "ru-2")) {
            seats.put(seat, enter(token(seat), !seat.equals("ru-2"), DESK_MILLIS));
        }
        List<ServedHouse.Code> codes = house.codes().stream()
                .filter(code -> code.role().equals("delegate") && code.seat().endsWith("-1")).limit(Math.min(20, settings.clients() / 4))
                .toList();
        for (ServedHouse.Code code : codes) {
            delegates.add(enter(reception.badge(code.code()), delegates.size() % 5 != 4, SEAT_MILLIS));
        }
        for (String role : List.of("display", "media")) {
            enter(reception.badge(house.code(role, "-").code()), true, WATCHER_MILLIS);
        }
        String token = "";
        for (int i = 0; all.size() < settings.clients(); i++) {
            token = i % PER_BADGE == 0 ? reception.badge(house.code("listener", "-").code()) : token;
            listeners.add(enter(token, i % 8 != 7, WATCHER_MILLIS));
        }
        await(() -> all.stream().allMatch(Attendee::present), "Not everybody came in.");
        on(() -> {
            listeners.forEach(each -> each.listen(choice()));
            begin();
            return true;
        });
    }

    private String token(String seat) throws IOException, InterruptedException {
        return reception.badge(house.codes().stream().filter(code -> code.seat().equals(seat)).findFirst()
                .orElseThrow(() -> new IOException("There is no join code for " + seat + ".")).code());
    }

    private Attendee enter(String token, boolean stays, long keepAliveMillis) throws IOException, InterruptedException {
        int address = all.size() / PER_ADDRESS;
        var from = new InetSocketAddress("127." + (2 + address / PER_ADDRESS) + ".1." + (1 + address % PER_ADDRESS), 0);
        var invitation = new Invitation(reception.socket(reception.ticket(token).path()), certificate, token, from, stays);
        var attendee = new Attendee(loop, invitation, latencies, dice);
        all.add(attendee);
        if (!stays) {
            dropping.add(attendee);
        }
        loop.execute(attendee::come);
        attendee.keepAlive(keepAliveMillis);
        return attendee;
    }

    private void begin() {
        var debate = new Debate(seat("chair-1"), delegates.stream().filter(each -> !dropping.contains(each)).toList(), dice);
        Map<String, Attendee> desks = new HashMap<>();
        for (String desk : List.of("en-1", "en-2", "ru-1")) {
            desks.put(desk, seat(desk));
        }
        meeting = Optional.of(new Meeting(debate, new Interpretation(desks, seat("technician"), dice), dice));
        if (settings.drops() > 0) {
            long micros = TimeUnit.SECONDS.toMicros(1) / settings.drops();
            var _ = loop.scheduleAtFixedRate(this::drop, micros, micros, TimeUnit.MICROSECONDS);
        }
    }

    private Attendee seat(String name) {
        return Optional.ofNullable(seats.get(name)).orElseThrow();
    }

    private void drop() {
        List<Attendee> there = dropping.stream().filter(Attendee::present).toList();
        if (!there.isEmpty() && pressing) {
            there.get(dice.nextInt(there.size())).drop();
        }
    }

    /// Has them press from now on, or stop.
    void press(boolean on) throws Exception {
        on(() -> {
            pressing = on;
            owed.clear();
            next = System.nanoTime();
            if (on) {
                tick();
            }
            return true;
        });
    }

    /// A command that nobody can put at its instant is put as soon as somebody can, and its time counts from there all the same.
    private void tick() {
        long now = System.nanoTime();
        for (; next <= now; next += settings.interval()) {
            owed.add(next);
        }
        Optional<Press> press = owed.isEmpty() ? Optional.empty() : meeting.orElseThrow().next();
        while (press.isPresent()) {
            press.get().who().press(press.get().command(), press.get().shown(), owed.remove());
            listeners.get(dice.nextInt(listeners.size())).listen(choice());
            press = owed.isEmpty() ? Optional.empty() : meeting.orElseThrow().next();
        }
        if (pressing) {
            var _ = loop.schedule(this::tick, owed.isEmpty() ? next - System.nanoTime() : AGAIN_NANOS, TimeUnit.NANOSECONDS);
        }
    }

    private Listening choice() {
        return switch (dice.nextInt(4)) {
            case 0 -> Listening.newBuilder().setFloor(FloorChoice.getDefaultInstance()).build();
            case 1 -> Listening.newBuilder().setAlways("ru").build();
            case 2 -> Listening.newBuilder().setChannel("ru").build();
            default -> Listening.newBuilder().setChannel("en").build();
        };
    }

    /// What was measured since the last time.
    Latencies.Taken take() throws Exception {
        return on(latencies::take);
    }

    /// How often somebody who drops was there again.
    long comings() throws Exception {
        return on(() -> dropping.stream().mapToLong(each -> each.resumed() + each.mirror().snapshots()).sum());
    }

    /// What went wrong, once nobody presses or drops any more.
    Attendance attendance() throws Exception {
        await(() -> all.stream().allMatch(Attendee::present) && Attendance.of(all).differing() == 0, "");
        return on(() -> Attendance.of(all));
    }

    /// Everybody goes.
    void leave() throws Exception {
        on(() -> {
            all.forEach(Attendee::end);
            return true;
        });
        await(() -> all.stream().noneMatch(Attendee::present), "");
    }

    /// @param failure what it means that it did not come true; empty where it is found out elsewhere
    private void await(Callable<Boolean> condition, String failure) throws Exception {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!on(condition)) {
            if (System.nanoTime() > limit) {
                if (failure.isEmpty()) {
                    return;
                }
                throw new IOException(failure);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private <T> T on(Callable<T> what) throws Exception {
        return loop.submit(what).get(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        var _ = loops.shutdownGracefully(0, SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
