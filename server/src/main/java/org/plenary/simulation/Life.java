package org.plenary.simulation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.plenary.clock.Waker;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceId;
import org.plenary.core.Hall;
import org.plenary.core.HouseCommand;
import org.plenary.core.Names;
import org.plenary.core.NotTaken;
import org.plenary.core.Role;
import org.plenary.core.Submission;
import org.plenary.gateway.InMemoryConnection;
import org.plenary.gateway.InMemoryGateway;
import org.plenary.log.Condition;
import org.plenary.record.RecordHead;
import org.plenary.record.Recorder;
import org.plenary.sequencer.Batcher;
import org.plenary.sequencer.Deliberation;
import org.plenary.sequencer.Intake;
import org.plenary.simulation.InMemoryEngine.Recovery;
import org.plenary.wire.Encoding;
import org.plenary.wire.EventCodec;
import org.plenary.wire.LogCodec;

/// One life of a server: the rooms of the house on one thread, from its start to its stop or crash.
final class Life {

    private static final String NODE = "node-1";
    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final Duration TRY_AGAIN = Duration.ofMillis(5);
    private static final Duration SLOWEST_START = Duration.ofMillis(200);
    private static final int UNDER_WAY = 40;
    private static final int GLANCES_UNTIL_OVERDUE = 20;

    private final Site site;
    private final Recorder recorder;
    private final PacedIntake queue;
    private final Intake intake;
    private final PacedAnnouncement announcement;
    private final Deliberation deliberation;
    private final Cables cables;
    private final Overdue overdue = new Overdue();
    private @Nullable InMemoryEngine engine;
    private @Nullable InMemoryGateway gateway;
    private @Nullable Waker waker;
    private Duration starting = Duration.ZERO;
    private Duration diskDelay = Duration.ofMillis(2);
    private String epoch = "";
    private boolean syncing;
    private boolean applying;
    private boolean snapshotDue;
    private boolean over;
    private boolean broken;
    private boolean stopping;

    /// A server that is about to start.
    ///
    /// @throws IOException where its record is not fit to go on
    Life(Site site) throws IOException {
        this.site = site;
        cables = new Cables(this::soon, site.dice().split());
        Fittings fittings = site.fittings();
        recorder = Recorder.open(site.record().root(), LogCodec.RULES_VERSION, EventCodec::encode, site.record());
        queue = new PacedIntake(
                this::soon, site.dice().split(), new Batcher(this::submitting, this::returned), this::passes, this::shut);
        intake = fittings.intake(queue);
        announcement = new PacedAnnouncement(this::soon, site.dice().split(), this::failed);
        PacedAnnouncement.Hearer recording = announcement.add(fittings.recorder(recorder));
        deliberation = new Deliberation(fittings.announcement(new WatchedAnnouncement(announcement, site.steps())),
                fittings.recording(new CaughtUp(recorder, recording)));
    }

    /// Starts it: first it hears of what earlier lives have left, then it is entered.
    ///
    /// @param wall how far its wall clock is from the truth in this life
    void begin(Recovery recovery, Duration wall) {
        Fittings fittings = site.fittings();
        site.steps().restarted();
        InMemoryEngine begun = new InMemoryEngine(
                site.disk(), recovery, fittings.applier(new WatchedDeliberation(deliberation, site.steps(), site.commands(), this::latest)),
                () -> site.time().now().plus(wall).plus(starting));
        starting = site.dice().upTo(SLOWEST_START).plusNanos(1_000);
        engine = begun;
        SortedMap<ConferenceId, Hall> halls = deliberation.halls();
        long incarnation = fittings.incarnation(ChronoUnit.MICROS.between(Instant.EPOCH, begun.time()));
        epoch = NODE + "-" + incarnation;
        InMemoryGateway opened = new InMemoryGateway(
                site.limits(), intake, site.admission(), begun::time, this::condition, NODE, incarnation, () -> halls);
        gateway = opened;
        site.time().follow(opened::advance);
        announcement.add(new News(fittings.announcer(opened.announcer()), cables::sweepSoon));
        waker = new Waker(intake, begun::time, new VirtualAlarms(site.time(), site.dice().split(), () -> over));
        announcement.add(fittings.waker(waker));
        deliberation.live();
        submit(halls.isEmpty() ? site.convene() : new HouseCommand.GatewayStarted(NODE, incarnation));
        glance();
    }

    /// As in the house: a client hears so, and the house has another batch made for its own.
    private void returned(Submission submission, NotTaken why) {
        if (submission.badge().role() != Role.HOUSE && gateway != null) {
            gateway.returned(submission, why);
        } else if (why != NotTaken.INVALID && waker != null) {
            waker.wakeIn(why.retryAfter(), submission.conference());
        }
    }

    private void failed(Throwable fault) {
        broken = true;
        site.accounts().check(Promise.EVERY_STEP_IS_HEARD, false, () -> "a handler failed: " + fault);
    }

    private void soon(Runnable what) {
        in(site.moment(), what);
    }

    private void in(Duration wait, Runnable what) {
        site.time().in(wait, () -> {
            if (!over) {
                what.run();
            }
        });
    }

    private InMemoryEngine engine() {
        return Objects.requireNonNull(engine);
    }

    private Instant latest() {
        return engine == null ? Instant.MAX : engine.time();
    }

    /// The log's time.
    Instant time() {
        return engine().time();
    }

    String epoch() {
        return epoch;
    }

    Deliberation deliberation() {
        return deliberation;
    }

    /// The engine, for a batch that is about to be submitted.
    private InMemoryEngine submitting() {
        if (!syncing) {
            syncing = true;
            in(diskDelay.plus(site.moment()), () -> {
                syncing = false;
                engine().sync();
                applySoon();
            });
        }
        return engine();
    }

    private void applySoon() {
        if (!applying) {
            applying = true;
            soon(() -> {
                applying = false;
                if (engine().step()) {
                    site.accounts().counted(Promise.EVERY_STEP_IS_HEARD, 1);
                    if (snapshotDue) {
                        snapshotDue = false;
                        snapshot();
                    }
                    applySoon();
                }
            });
        }
    }

    private boolean passes() {
        return engine().underWay() < UNDER_WAY;
    }

    private Optional<NotTaken> shut() {
        return switch (held()) {
            case OK -> Optional.empty();
            case NO_QUORUM -> Optional.of(NotTaken.NO_QUORUM);
            case READ_ONLY, STOPPING -> Optional.of(NotTaken.READ_ONLY);
        };
    }

    private String condition() {
        return Names.key(held());
    }

    private Condition held() {
        if (stopping) {
            return Condition.STOPPING;
        }
        return broken || recorder.failure().isPresent() ? Condition.READ_ONLY : engine().condition();
    }

    /// Puts a command of the house's own before the conference, until it is taken.
    void submit(Command command) {
        Submission submission = new Submission(site.convene().plan().id(), CommandId.HOUSE, Badge.HOUSE, command);
        if (intake.offer(submission).isPresent()) {
            in(TRY_AGAIN, () -> submit(command));
        }
    }

    Cable connect(Device device, int room) {
        InMemoryConnection server = Objects.requireNonNull(gateway).connect(site.convene().plan().id(), Encoding.PROTOBUF);
        Cable cable = new Cable(site.time(), site.dice().split(), server, device, room);
        cables.add(cable);
        return cable;
    }

    /// How long the disk takes for a sync from here on.
    void disk(Duration delay) {
        diskDelay = delay;
    }

    /// The disk, or the quorum, goes or comes back.
    void turn(Condition condition) {
        engine().turn(condition);
    }

    /// Every connection's event loop does what is due, and what is due in the conference has been done.
    private void glance() {
        cables.sweep();
        Instant now = time();
        Optional<Instant> late = site.steps().conference().flatMap(conference -> conference.wakeAt().map(conference.clock()::stamp))
                .filter(due -> due.isBefore(now) && held() == Condition.OK);
        site.accounts().check(Promise.DUE_HAPPENS_IN_TIME, overdue.glanced(late) < GLANCES_UNTIL_OVERDUE,
                () -> "at " + now + " something is due since " + site.steps().conference().flatMap(Conference::wakeAt));
        in(GLANCE, this::glance);
    }

    /// Whether everything that was taken in has been applied and told to everybody.
    boolean idle() {
        return queue.idle() && engine().idle() && announcement.idle();
    }

    /// Has a snapshot taken after the next entry, as the engine takes it: on the apply thread, before anybody has heard of the entry.
    void snapshotSoon() {
        snapshotDue = true;
    }

    private void snapshot() {
        long index = engine().snapshot().join();
        long recorded = recorder.heads().values().stream().mapToLong(RecordHead::ordinal).sum();
        site.steps().snapshot(index, recorded);
    }

    boolean over() {
        return over;
    }

    /// The process ends at this instant.
    ///
    /// @param survivors batches that were not synced and reached the disk all the same
    void crash(int survivors) {
        over = true;
        if (engine != null) {
            engine.crash(survivors);
        }
        cables.orphan();
        close();
    }

    /// The server stops in good order: the doors before the log, the log before the record.
    void stop() {
        stopping = true;
        cables.stop();
        while (!queue.idle()) {
            queue.batch(1);
        }
        engine().close();
        over = true;
        cables.end();
        close();
    }

    private void close() {
        site.time().follow(passed -> {});
        try {
            recorder.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
