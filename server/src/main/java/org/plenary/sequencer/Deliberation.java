package org.plenary.sequencer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceClock;
import org.plenary.core.ConferenceId;
import org.plenary.core.Badge;
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

/// Decides every command in the order of the log, on the engine's one apply thread, and announces every step.
///
/// All the state of the installation is in here: the halls, and the latest stamp.
public final class Deliberation implements Applier {

    private final Consumer<Announced> announcement;
    private final LongConsumer barrier;
    private final SortedMap<ConferenceId, Chamber> chambers = new TreeMap<>();
    private Instant now = Instant.EPOCH;
    private long announced;
    private volatile boolean replaying = true;

    /// @param announcement hears of every step, in order
    /// @param barrier      returns once everything announced up to an index of the log is on record
    public Deliberation(Consumer<Announced> announcement, LongConsumer barrier) {
        this.announcement = announcement;
        this.barrier = barrier;
    }

    /// From here on, steps are news; what the engine applied while it started had been announced in an earlier life.
    public void live() {
        replaying = false;
    }

    @Override
    public void apply(long index, Instant stamp, byte[] batch) {
        Instant exact = stamp.truncatedTo(ChronoUnit.MICROS);
        now = exact.isAfter(now) ? exact : now;
        for (Submission submission : LogCodec.decode(batch)) {
            step(index, submission);
        }
    }

    private void step(long index, Submission submission) {
        Chamber chamber = chambers.get(submission.conference());
        if (chamber == null) {
            begin(index, submission);
            return;
        }
        Conference before = chamber.conference();
        chamber.moveTo(now);
        long body = LogCodec.bodyHash(submission.command());
        Outcome outcome = chamber.decide(now, submission.id(), submission.badge(), submission.command(), body);
        announce(new Announced(
                index, submission.conference(), chamber.now(), Optional.of(before), Optional.of(chamber.conference()),
                chamber.happenings(), submission.id(), submission.badge(), outcome, replaying));
    }

    /// The first step of a conference convenes it; anything else has nobody to go to.
    private void begin(long index, Submission submission) {
        boolean convenes = submission.command() instanceof Convene convene
                && Rights.allow(submission.badge().role(), convene)
                && convene.plan().id().equals(submission.conference());
        if (!convenes) {
            announce(new Announced(
                    index, submission.conference(), now, Optional.empty(), Optional.empty(), Row.of(), submission.id(),
                    submission.badge(), Outcome.refused(Refusal.NO_SUCH_CONFERENCE), replaying));
            return;
        }
        Convene convene = (Convene) submission.command();
        Convened event = new Convened(convene.plan(), new ConferenceClock(convene.anchor(), now, convene.rate()));
        Chamber chamber = new Chamber(event, convene.anchor());
        chambers.put(submission.conference(), chamber);
        announce(new Announced(
                index, submission.conference(), chamber.now(), Optional.empty(), Optional.of(chamber.conference()),
                chamber.happenings(), submission.id(), submission.badge(), Outcome.granted(event), replaying));
    }

    private void announce(Announced step) {
        announced = step.index();
        announcement.accept(step);
    }

    @Override
    public Instant now() {
        return now;
    }

    /// A snapshot waits until the record holds everything that it will never be told again.
    @Override
    public void save(long index, OutputStream out) throws IOException {
        barrier.accept(announced);
        StateCodec.encode(chambers.values().stream().map(Chamber::hall).toList(), now, out);
    }

    /// What a snapshot holds is announced as it stands, so that whoever listens begins there.
    @Override
    public void load(InputStream in) throws IOException {
        chambers.clear();
        StateCodec.Stored stored = StateCodec.decode(in);
        now = stored.now();
        stored.halls().forEach(hall -> {
            Chamber chamber = new Chamber(hall);
            ConferenceId id = hall.conference().plan().id();
            chambers.put(id, chamber);
            announcement.accept(new Announced(
                    announced, id, hall.now(), Optional.empty(), Optional.of(hall.conference()), Row.of(), CommandId.HOUSE,
                    Badge.HOUSE, Outcome.granted(), true));
        });
    }
}
