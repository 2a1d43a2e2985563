package org.plenary.simulation;

import static java.util.stream.Collectors.toSet;
import static org.plenary.simulation.Promise.CORE_KEEPS_ITS_INVARIANTS;
import static org.plenary.simulation.Promise.EVERYBODY_CATCHES_UP;
import static org.plenary.simulation.Promise.LISTENERS_ARE_WHO_LISTENS;
import static org.plenary.simulation.Promise.PRESENT_IS_WHO_IS_CONNECTED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.plenary.core.Agenda;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceClock;
import org.plenary.core.HouseCommand;
import org.plenary.core.HouseEvent;
import org.plenary.core.Plan;
import org.plenary.core.SeatId;
import org.plenary.gateway.Limits;
import org.plenary.gateway.OutboxLimits;
import org.plenary.simulation.InMemoryEngine.Recovery;

/// A whole conference day from one seed, on one thread and in virtual time: server, network and clients, and all that befalls them.
public final class ConferenceDay implements AutoCloseable {

    private static final Instant LOG_BEGINS = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration LENGTH = Duration.ofHours(10);
    private static final Duration LAST_CALL = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int MOST_WAITING = 20;
    private static final int MANY = 1_000;
    private static final int AUDIT_EVERY = 50;
    private static final OutboxLimits NARROW = new OutboxLimits(16 << 10, 4 << 10, 2 << 10, 1 << 10, 2 << 10, 64, 512, 16_384);

    private final long seed;
    private final Dice dice;
    private final Duration length;
    private final Timetable time = new Timetable(LOG_BEGINS);
    private final Accounts accounts;
    private final Trace trace = new Trace();
    private final CommandLedger commands;
    private final RecordLedger recordLedger;
    private final StepWatch steps;
    private final DeviceWatch watch;
    private final MirrorAudit mirrors;
    private final Lives lives;
    private final Presses presses;
    private final Guests guests;
    private final Site site;
    private final Hearers hearers;
    private final int rate;
    private final Duration pace;
    private boolean going = true;
    private int audited;
    private Instant looks = LOG_BEGINS;

    /// Days of ten hours each.
    public ConferenceDay(long seed, int days) {
        this(seed, LENGTH.multipliedBy(days));
    }

    public ConferenceDay(long seed, Duration length) {
        this(seed, length, new Fittings());
    }

    ConferenceDay(long seed, Duration length, Fittings fittings) {
        this.seed = seed;
        this.length = length;
        accounts = new Accounts(fittings.unseen());
        commands = new CommandLedger(accounts);
        recordLedger = new RecordLedger(accounts);
        steps = new StepWatch(accounts, commands, recordLedger, trace);
        watch = new DeviceWatch(accounts, commands, trace, steps);
        mirrors = new MirrorAudit(accounts, commands);
        dice = new Dice(seed);
        rate = dice.of(60, 120, 120, 300, 600);
        pace = Duration.ofMillis(dice.of(50, 100, 200, 400));
        Plan plan = AnyPlan.from(dice.split());
        Instant anchor = plan.sessions().getFirst().sittings().getFirst().from();
        MemoryDisk disk = fittings.disk();
        presses = new Presses(dice.split());
        Dice people = dice.split();
        Conference convened = Conference.convened(new HouseEvent.Convened(plan, new ConferenceClock(anchor, LOG_BEGINS, rate)));
        guests = new Guests(people, convened, new Hall(fittings, dice.split()));
        site = new Site(
                time, dice.split(), fittings, disk, new RecordDisk(dice.split(), plan.id()), guests,
                Limits.DEFAULTS.with(NARROW), new HouseCommand.Convene(plan, anchor, rate), accounts, steps, commands);
        lives = new Lives(site, dice.split(), recordLedger, watch, new Replicas(disk, accounts));
        hearers = new Hearers(guests.devices(), plan, time, dice.split());
    }

    /// Lives through the day, until it is over or a promise is broken. A day is lived once.
    public DayReport run() {
        Optional<Failure> failure = Optional.empty();
        try {
            lives.start(Recovery.LOG);
            guests.devices().forEach(device -> time.in(dice.upTo(Duration.ofSeconds(10)), device::connect));
            press();
            hearers.begin(() -> going);
            new Mishaps(site, lives, guests.devices(), dice.split(), () -> going).begin();
            until(this::ended);
            going = false;
            settle();
        } catch (RuntimeException e) { // whatever the server throws is what a simulation looks for
            failure = Optional.of(failed(List.of(e + " at " + Arrays.asList(e.getStackTrace()))));
        }
        if (!accounts.breaches().isEmpty()) {
            failure = Optional.of(failed(accounts.breaches().stream().map(Accounts.Breach::toString).toList()));
        }
        return report(failure);
    }

    private void until(BooleanSupplier done) {
        while (accounts.breaches().isEmpty() && !done.getAsBoolean()) {
            try {
                if (!time.next()) {
                    return;
                }
            } catch (PowerCut cut) {
                lives.crash();
            }
            audit();
        }
    }

    private boolean ended() {
        boolean closed = steps.conference().filter(now -> now.agenda().phase() == Agenda.Phase.CLOSED).isPresent();
        return closed || served().multipliedBy(rate).compareTo(length) >= 0;
    }

    /// How much of the day is past, from 0 to 1.
    private double past() {
        return (double) served().multipliedBy(rate).toMillis() / length.toMillis();
    }

    private Duration served() {
        return Duration.between(LOG_BEGINS, time.now());
    }

    /// Somebody who has a device presses something, and then the next one does.
    private void press() {
        time.in(dice.upTo(pace.multipliedBy(2)), () -> {
            if (going) {
                steps.conference().ifPresent(now -> {
                    Press press = presses.next(now, now.clock().at(time.now()), past());
                    List<Device> devices = guests.of(press.badge());
                    if (!devices.isEmpty()) {
                        Device device = dice.of(devices);
                        if (device.state().waiting().size() < MOST_WAITING) {
                            device.press(press.command());
                        }
                    }
                });
                press();
            }
        });
    }

    private void audit() {
        if (steps.steps() - audited >= AUDIT_EVERY && !lives.down() && lives.life().idle()) {
            audited = steps.steps();
            accounts.count("audits");
            steps.conference().ifPresent(now -> mirrors.audit(now, lives.life().time(), guests.devices()));
            lives.compare();
        }
    }

    /// Nothing goes wrong any more, so everybody catches up; then the server is stopped and started anew, in both ways.
    private void settle() {
        lives.safe();
        guests.devices().forEach(device -> device.cable().ifPresent(Cable::loosen));
        Instant latest = time.now().plus(LAST_CALL);
        List<Device> pending = new ArrayList<>(guests.devices());
        until(() -> {
            if (!time.now().isBefore(looks)) {
                looks = time.now().plus(LOOK);
                pending.removeAll(settled(pending));
            }
            return pending.isEmpty() || time.now().isAfter(latest);
        });
        if (!accounts.breaches().isEmpty()) {
            return;
        }
        accounts.check(PRESENT_IS_WHO_IS_CONNECTED, steps.conference().filter(this::seated).isPresent(),
                () -> "taken are " + steps.conference().map(this::taken) + ", and connected are " + connected());
        accounts.check(LISTENERS_ARE_WHO_LISTENS, steps.conference().filter(this::heard).isPresent(),
                () -> "counted are " + steps.conference().map(hearers::counted) + ", and chosen were " + hearers.chosen());
        accounts.check(EVERYBODY_CATCHES_UP, pending.isEmpty(),
                () -> String.join(", ", pending.stream().map(device -> "device %d is %s and waits for %d answers"
                        .formatted(device.number(), device.state().state(), device.state().waiting().size())).toList()));
        until(() -> lives.life().idle());
        lives.lookAtDisks(true);
        lives.compare();
        lives.stopAndStart();
    }

    /// Those who have caught up with a server that has nothing more to say, and show what it is.
    private Set<Device> settled(List<Device> pending) {
        Set<Device> settled = pending.stream().filter(device -> device.caughtUp() && device.state().waiting().isEmpty()).collect(toSet());
        if (settled.isEmpty() || lives.down() || !lives.life().idle()
                || steps.conference().filter(this::seated).filter(this::heard).isEmpty()) {
            return Set.of();
        }
        steps.conference().ifPresent(now -> mirrors.audit(now, lives.life().time(), List.copyOf(settled)));
        return settled;
    }

    /// Whether the seats that are taken are those of the devices that are connected, and of no other life.
    private boolean seated(Conference now) {
        return taken(now).equals(connected());
    }

    private boolean heard(Conference now) {
        return hearers.counted(now).equals(hearers.chosen());
    }

    private SortedMap<SeatId, Integer> taken(Conference now) {
        SortedMap<SeatId, Integer> taken = new TreeMap<>(Comparator.comparing(SeatId::toString));
        now.seats().taken().forEach(
                each -> taken.merge(each.seat(), lives.life().epoch().endsWith("-" + each.link().incarnation()) ? 1 : MANY, Integer::sum));
        return taken;
    }

    private SortedMap<SeatId, Integer> connected() {
        SortedMap<SeatId, Integer> connected = new TreeMap<>(Comparator.comparing(SeatId::toString));
        guests.devices().stream().filter(device -> device.cable().filter(cable -> !cable.broken()).isPresent())
                .forEach(device -> device.badge().seat().ifPresent(seat -> connected.merge(seat, 1, Integer::sum)));
        return connected;
    }

    private Failure failed(List<String> what) {
        return new Failure(seed, steps.steps(), what, steps.minutes());
    }

    private DayReport report(Optional<Failure> failure) {
        accounts.counted(CORE_KEEPS_ITS_INVARIANTS, steps.coreChecks());
        return new DayReport(
                seed, guests.devices().size(), steps.steps(), commands.decided(), lives.crashes(), watch.reconnects(),
                served().multipliedBy(rate), served(), accounts.counts(), accounts.checks(), trace.hash(),
                accounts.breaches().stream().map(Accounts.Breach::promise).toList(), failure);
    }

    @Override
    public void close() {
        lives.close();
    }

    /// The hall that devices find themselves in.
    private final class Hall implements Device.Network {

        private final Fittings fittings;
        private final Dice cables;

        Hall(Fittings fittings, Dice cables) {
            this.fittings = fittings;
            this.cables = cables;
        }

        @Override
        public Timetable time() {
            return time;
        }

        @Override
        public Dice dice() {
            return cables;
        }

        @Override
        public Fittings fittings() {
            return fittings;
        }

        @Override
        public Optional<Cable> plug(Device device) {
            return lives.down() ? Optional.empty() : Optional.of(lives.life().connect(device, cables.of(1 << 10, 8 << 10, 64 << 10)));
        }

        @Override
        public String ticket(Device device) {
            return guests.ticket(device);
        }

        @Override
        public DeviceWatch watch() {
            return watch;
        }
    }
}
