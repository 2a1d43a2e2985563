package org.plenary.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.plenary.accreditation.Accreditation;
import org.plenary.accreditation.Code;
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
import org.plenary.core.Plan;
import org.plenary.core.Role;
import org.plenary.core.Submission;
import org.plenary.documents.DocumentStore;
import org.plenary.gateway.CannotListen;
import org.plenary.gateway.Gateway;
import org.plenary.log.Condition;
import org.plenary.log.DataDirectory;
import org.plenary.log.EngineSettings;
import org.plenary.log.RatisEngine;
import org.plenary.record.Recorder;
import org.plenary.sequencer.AnnouncementRing;
import org.plenary.sequencer.Batcher;
import org.plenary.sequencer.Deliberation;
import org.plenary.sequencer.IntakeRing;
import org.plenary.wire.EventCodec;
import org.plenary.wire.LogCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rooms, wired: from here on a press on a screen finds its way through all of them.
final class House implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(House.class);
    private static final String NODE = "node-1";
    private static final Duration CONVENING = Duration.ofSeconds(30);
    private static final Duration TRY_AGAIN = Duration.ofMillis(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final AtomicReference<@Nullable RatisEngine> engine = new AtomicReference<>();
    private final Standing standing = new Standing();
    private final Gauges gauges = opened(new Gauges());
    private final Relay audience = new Relay();
    private final DataDirectory directory;
    private final Accreditation accreditation;
    private final Admissions admissions;
    private final Recorder recorder;
    private final IntakeRing intake;
    private final Waker waker;
    private final AtomicReference<@Nullable Gateway> gateway = new AtomicReference<>();
    private final AnnouncementRing announcement;
    private volatile boolean entered;
    private volatile boolean broken;
    private volatile boolean stopping;

    private House(Path data, Bounds bounds) throws IOException {
        directory = opened(DataDirectory.open(data));
        accreditation = opened(Accreditation.open(directory.root().resolve("accreditation"), bounds.accreditation(), this::time));
        admissions = new Admissions(accreditation);
        recorder = opened(Recorder.open(directory.record(), LogCodec.RULES_VERSION, EventCodec::encode));
        intake = new IntakeRing(bounds.rings().intake(), new Batcher(() -> Objects.requireNonNull(engine.get()), this::returned),
                this::shut);
        waker = opened(new Waker(intake, this::time));
        announcement = opened(
                new AnnouncementRing(bounds.rings().announcement(), this::fault, audience, recorder, waker, admissions, standing, gauges));
    }

    /// Opens the house: what it holds goes on where it stopped, and a plan that it does not hold yet is convened.
    ///
    /// @throws Refused with a sentence that says what to do
    static House open(HouseSettings settings) throws IOException, CannotListen, InterruptedException {
        if (settings.plan().isPresent() && Files.isDirectory(settings.data().resolve("record"))) {
            PlanSource.checkRecord(settings.plan().get(), DataDirectory.look(settings.data()).record());
        }
        House house = new House(settings.data(), settings.bounds());
        boolean open = false;
        try {
            house.begin(settings);
            open = true;
            return house;
        } finally {
            if (!open) {
                house.close();
            }
        }
    }

    /// Nothing is taken in before all rooms are there: steps of an earlier life are told first, and only to the record.
    private void begin(HouseSettings settings) throws IOException, CannotListen, InterruptedException {
        Deliberation deliberation = new Deliberation(announcement, recorder);
        RatisEngine begun = opened(RatisEngine.start(directory.engine(), deliberation, EngineSettings.defaults(), InstantSource.system()));
        opened(intake);
        SortedMap<ConferenceId, Conference> held = deliberation.conferences();
        SortedMap<ConferenceId, Hall> halls = deliberation.halls();
        Optional<Plan> fresh = PlanSource.fresh(settings.plan(), held);
        for (Conference conference : held.values()) {
            admissions.issue(conference);
        }
        if (fresh.isPresent()) {
            accreditation.issue(fresh.get());
        }
        long incarnation = ChronoUnit.MICROS.between(Instant.EPOCH, begun.time());
        Gateway entrance = opened(Gateway.start(
                settings.gateway().with(settings.bounds().gateway()), intake, accreditation, this::time, this::condition, NODE, incarnation,
                () -> halls,
                Optional.of(DocumentStore.open(directory.root().resolve("documents"), this::time)),
                Optional.of(opened(new Chronicles(directory.record())))));
        gateway.set(entrance);
        gauges.condition(() -> condition(begun));
        gauges.number("connections", entrance::connections);
        gauges.number("intake.free", intake::free);
        gauges.number("buffers.bytes", Gateway::buffers);
        if (settings.metrics().isPresent()) {
            opened(MetricsPage.open(settings.metrics().get(), gauges::told));
        }
        audience.to(entrance.announcer());
        standing.begin(held);
        deliberation.live();
        engine.set(begun);
        if (begun.condition() == Condition.READ_ONLY) {
            enterLater(held.keySet(), incarnation, fresh.isPresent());
            return;
        }
        enter(held.keySet(), incarnation);
        if (fresh.isPresent()) {
            convene(fresh.get(), settings);
        }
    }

    /// Begins to take in what is sent; who held a seat through an earlier life of the server has lost it.
    private void enter(Set<ConferenceId> held, long incarnation) {
        entered = true;
        held.forEach(id -> submit(id, new HouseCommand.GatewayStarted(NODE, incarnation)));
    }

    /// A disk without room is shown to everybody, and what is held can be read; as soon as there is room the rest of the start follows.
    private void enterLater(Set<ConferenceId> held, long incarnation, boolean convening) {
        if (convening) {
            throw notConvened();
        }
        LOG.warn("The server starts read-only: it takes nothing until the disk of {} has room.", directory.root());
        Thread.ofPlatform().daemon().name("house-entry").start(() -> {
            while (!stopping && condition(Objects.requireNonNull(engine.get())) != Condition.OK) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
            enter(held, incarnation);
        });
    }

    private Refused notConvened() {
        return new Refused(Exit.DATA, "The conference could not be convened: the disk of " + directory.root()
                + " does not take it. Make room on it, or name another directory with --data.");
    }

    private void convene(Plan plan, HouseSettings settings) throws InterruptedException {
        Instant anchor = switch (settings.clock()) {
            case PLAN -> PlanSource.beginning(plan);
            case NOW -> time().truncatedTo(ChronoUnit.SECONDS);
        };
        submit(plan.id(), new HouseCommand.Convene(plan, anchor, settings.rate()));
        if (standing.await(plan.id(), conference -> true, CONVENING).isEmpty()) {
            throw notConvened();
        }
    }

    /// The port at which the house is entered.
    int port() {
        return Objects.requireNonNull(gateway.get()).port();
    }

    /// Every join code of every conference.
    List<Code> codes(ConferenceId conference) {
        return accreditation.codes(conference);
    }

    /// Where the join codes of a conference stand.
    Path codeFile(ConferenceId conference) {
        return directory.root().resolve("accreditation").resolve("codes-" + conference + ".txt");
    }

    /// The conferences as they stand.
    SortedMap<ConferenceId, Conference> conferences() {
        return standing.conferences();
    }

    private void submit(ConferenceId conference, Command command) {
        Submission submission = new Submission(conference, CommandId.HOUSE, Badge.HOUSE, command);
        while (intake.offer(submission).isPresent() && !stopping) {
            LockSupport.parkNanos(TRY_AGAIN.toNanos());
        }
    }

    private Instant time() {
        RatisEngine leading = engine.get();
        return leading == null ? Instant.now() : leading.time();
    }

    private Optional<NotTaken> shut() {
        RatisEngine leading = engine.get();
        if (leading == null) {
            return Optional.of(NotTaken.BUSY);
        }
        return switch (condition(leading)) {
            case OK -> entered ? Optional.empty() : Optional.of(NotTaken.READ_ONLY);
            case NO_QUORUM -> Optional.of(NotTaken.NO_QUORUM);
            case READ_ONLY, STOPPING -> Optional.of(NotTaken.READ_ONLY);
        };
    }

    private String condition() {
        RatisEngine leading = engine.get();
        return Names.key(leading == null ? Condition.NO_QUORUM : condition(leading));
    }

    /// A handler that failed, or a record that cannot be written, is as good as a disk that fails.
    private Condition condition(RatisEngine leading) {
        if (stopping) {
            return Condition.STOPPING;
        }
        return broken || recorder.failure().isPresent() ? Condition.READ_ONLY : leading.condition();
    }

    private void fault(Throwable fault) {
        broken = true;
        LOG.error("A step could not be announced; the server takes nothing more. Restart it.", fault);
    }

    /// The log has not taken it: a client hears so, and the house has another batch made for its own.
    private void returned(Submission submission, NotTaken why) {
        LOG.warn("{} was not taken: {}", Names.key(submission.command().getClass()), why);
        Gateway entrance = gateway.get();
        if (submission.badge().role() != Role.HOUSE && entrance != null) {
            entrance.returned(submission, why);
        } else if (why != NotTaken.INVALID) {
            waker.wakeIn(why.retryAfter(), submission.conference());
        }
    }

    private <T extends AutoCloseable> T opened(T room) {
        opened.push(room);
        return room;
    }

    /// Closes the rooms, the last one opened first: the doors before the log, the log before the record.
    @Override
    public void close() {
        stopping = true;
        while (!opened.isEmpty()) {
            AutoCloseable room = opened.pop();
            try {
                room.close();
            } catch (Exception e) {
                LOG.warn("A room did not close: {}", room, e);
            }
        }
    }
}
