package org.plenary.sequencer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.plenary.core.Badge;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceClock;
import org.plenary.core.ConferenceId;
import org.plenary.core.Hall;
import org.plenary.core.HouseCommand.Convene;
import org.plenary.core.HouseEvent.Convened;
import org.plenary.core.Outcome;
import org.plenary.core.Refusal;
import org.plenary.core.Rights;
import org.plenary.core.Row;
import org.plenary.core.Submission;
import org.plenary.log.Applier;
import org.plenary.wire.LogCodec;
import org.plenary.wire.StateCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides every command in the order of the log, on the engine's one apply thread, and announces every step.
///
/// All the state of the installation is in here: the halls, and the latest stamp.
public final class Deliberation implements Applier {

    private static final Logger LOG = LoggerFactory.getLogger(Deliberation.class);

    private final Announcement announcement;
    private final Recording recording;
    private final SortedMap<ConferenceId, Chamber> chambers = new TreeMap<>();
    private Instant now = Instant.EPOCH;
    private long hashed;
    private volatile CompletableFuture<StateHash> stateHash = new CompletableFuture<>();
    private volatile boolean replaying = true;

    /// @param announcement hears of every step, in order
    /// @param recording    must hold what a snapshot will never tell again
    public Deliberation(Announcement announcement, Recording recording) {
        this.announcement = announcement;
        this.recording = recording;
    }

    /// From here on, steps are news; what the engine applied while it started had been announced in an earlier life.
    public void live() {
        replaying = false;
    }

    /// The conferences as they stand; only for before the steps are news.
    public SortedMap<ConferenceId, Conference> conferences() {
        SortedMap<ConferenceId, Conference> standing = new TreeMap<>();
        chambers.forEach((id, chamber) -> standing.put(id, chamber.conference()));
        return standing;
    }

    /// The conferences and what is remembered of their clients; only for before the steps are news.
    public SortedMap<ConferenceId, Hall> halls() {
        SortedMap<ConferenceId, Hall> standing = new TreeMap<>();
        chambers.forEach((id, chamber) -> standing.put(id, chamber.hall()));
        return standing;
    }

    /// What the state was worth at the latest thousandth entry of the log; not complete while it is being reckoned, and before
    /// the first since the start.
    public CompletableFuture<StateHash> stateHash() {
        return stateHash;
    }

    @Override
    public void apply(long index, Instant stamp, byte[] batch) {
        hashThrough(index - 1);
        Instant exact = stamp.truncatedTo(ChronoUnit.MICROS);
        now = exact.isAfter(now) ? exact : now;
        for (Submission submission : LogCodec.decode(batch)) {
            step(index, submission);
        }
        hashThrough(index);
    }

    /// Has the state hashed once for every thousandth entry. The engine has entries of its own, which never come here: where such
    /// a one is the thousandth, the state is hashed before the next that does.
    ///
    /// The halls are values that never change, so this thread need not wait while they are hashed.
    private void hashThrough(long index) {
        long due = index - Math.floorMod(index, StateHash.EVERY);
        if (due > hashed) {
            hashed = due;
            List<Hall> standing = hallsInOrder();
            Instant at = now;
            stateHash = CompletableFuture.supplyAsync(() -> StateHash.of(due, out -> write(due, at, standing, out)))
                    .whenComplete((hash, failure) -> LOG.debug("State hash {}", hash, failure));
        }
    }

    private void step(long index, Submission submission) {
        Chamber chamber = chambers.get(submission.conference());
        if (chamber == null) {
            begin(index, submission);
            return;
        }
        Conference before = chamber.conference();
        Outcome outcome = decide(index, chamber, submission);
        announcement.announce(new Announced(
                index, submission.conference(), chamber.now(), Optional.of(before), Optional.of(chamber.conference()),
                chamber.happenings(), submission.id(), submission.badge(), outcome, replaying));
    }

    /// A rule that fails must not end the log, which would be told to the same rule at every start: it is a refusal.
    private Outcome decide(long index, Chamber chamber, Submission submission) {
        long body = LogCodec.bodyHash(submission.command());
        Conference before = chamber.conference();
        try {
            chamber.moveTo(now);
            return chamber.decide(now, submission.id(), submission.badge(), submission.command(), body);
        } catch (RuntimeException fault) {
            LOG.error("A rule failed on {} at entry {}; {} is as it was before.", submission, index, submission.conference(), fault);
            return chamber.failed(before, now, submission.id(), submission.badge(), body);
        }
    }

    /// The first step of a conference convenes it; anything else has nobody to go to.
    private void begin(long index, Submission submission) {
        boolean convenes = submission.command() instanceof Convene convene
                && Rights.allow(submission.badge().role(), convene)
                && convene.plan().id().equals(submission.conference());
        if (!convenes) {
            announcement.announce(new Announced(
                    index, submission.conference(), now, Optional.empty(), Optional.empty(), Row.of(), submission.id(),
                    submission.badge(), Outcome.refused(Refusal.NO_SUCH_CONFERENCE), replaying));
            return;
        }
        Convene convene = (Convene) submission.command();
        Convened event = new Convened(convene.plan(), new ConferenceClock(convene.anchor(), now, convene.rate()));
        Chamber chamber = new Chamber(event, convene.anchor());
        chambers.put(submission.conference(), chamber);
        announcement.announce(new Announced(
                index, submission.conference(), chamber.now(), Optional.empty(), Optional.of(chamber.conference()),
                chamber.happenings(), submission.id(), submission.badge(), Outcome.granted(event), replaying));
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long told() {
        return recording.lastIndex();
    }

    /// A snapshot waits until the record holds everything that it will never be told again.
    @Override
    public void save(long index, OutputStream out) throws IOException {
        announcement.through(index);
        try {
            recording.awaitRecorded(index);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The snapshot was given up while it waited for the record.");
        }
        write(index, now, hallsInOrder(), out);
    }

    private List<Hall> hallsInOrder() {
        return chambers.values().stream().map(Chamber::hall).toList();
    }

    /// All of the state; equal states at the same index are equal bytes.
    private static void write(long index, Instant now, List<Hall> halls, OutputStream out) throws IOException {
        DataOutputStream head = new DataOutputStream(out);
        head.writeLong(index);
        head.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, now));
        head.flush();
        StateCodec.encode(halls, out);
    }

    /// What a snapshot holds is announced as it stands, so that whoever listens begins there.
    @Override
    public void load(InputStream in) throws IOException {
        DataInputStream head = new DataInputStream(in);
        long index = head.readLong();
        recording.startsAfter(index);
        hashed = index - Math.floorMod(index, StateHash.EVERY);
        stateHash = new CompletableFuture<>();
        now = Instant.EPOCH.plus(head.readLong(), ChronoUnit.MICROS);
        chambers.clear();
        StateCodec.decode(in).forEach(hall -> {
            ConferenceId id = hall.conference().plan().id();
            chambers.put(id, new Chamber(hall));
            announcement.announce(new Announced(
                    index, id, hall.now(), Optional.empty(), Optional.of(hall.conference()), Row.of(), CommandId.HOUSE, Badge.HOUSE,
                    Outcome.granted(), true));
        });
    }
}
