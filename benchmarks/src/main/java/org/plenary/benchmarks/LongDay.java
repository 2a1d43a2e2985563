package org.plenary.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.HouseCommand.Convene;
import org.plenary.core.ListCommand.WithdrawRequest;
import org.plenary.core.Outcome;
import org.plenary.core.Receipt;
import org.plenary.core.Submission;
import org.plenary.log.DataDirectory;
import org.plenary.log.EngineSettings;
import org.plenary.log.RatisEngine;
import org.plenary.record.Recorder;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.AnnouncementHandler;
import org.plenary.sequencer.AnnouncementRing;
import org.plenary.sequencer.Batcher;
import org.plenary.sequencer.Deliberation;
import org.plenary.sequencer.IntakeRing;
import org.plenary.wire.EventCodec;
import org.plenary.wire.LogCodec;

/// A server without its door, in which a debate has gone on for long: delegations ask for the floor and withdraw, each as soon as
/// it has been answered. What it leaves in its data directory, a server goes on with.
final class LongDay implements AutoCloseable {

    private static final int RING = 8_192;
    private static final int DELEGATIONS = 60;

    private final List<Asker> askers = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final DataDirectory directory;
    private final Recorder recorder;
    private final AnnouncementRing announcement;
    private final RatisEngine log;
    private final IntakeRing intake;
    private long left;

    /// @param data    made if need be; what it holds goes on
    /// @param askers  how many have a command under way at a time, up to 60
    LongDay(Path data, int askers) throws IOException, InterruptedException {
        directory = DataDirectory.open(data);
        recorder = Recorder.open(directory.record(), LogCodec.RULES_VERSION, EventCodec::encode);
        announcement = new AnnouncementRing(RING, LongDay::broken, recorder, new Answers());
        Deliberation deliberation = new Deliberation(announcement, recorder);
        log = RatisEngine.start(directory.engine(), deliberation, EngineSettings.defaults(), InstantSource.system());
        deliberation.live();
        intake = new IntakeRing(RING, new Batcher(() -> log, LongDay::returned), Optional::empty);
        for (int i = 0; i < askers; i++) {
            this.askers.add(new Asker(Debate.delegate(i), RandomGenerator.getDefault().nextLong(1, Long.MAX_VALUE)));
        }
    }

    /// Has so many more events recorded. The beginning of the debate, where it has begun already, is refused and does no harm.
    void goesOn(long events) throws InterruptedException {
        left = events;
        offer(CommandId.HOUSE, Badge.HOUSE, new Convene(Debate.plan(DELEGATIONS), Debate.START, 1));
        new Debate(0).setting(0, DELEGATIONS).forEach(sent -> offer(CommandId.HOUSE, sent.badge(), sent.command()));
        askers.forEach(Asker::next);
        over.await();
    }

    /// The last entry of the log that the record tells of.
    long lastIndex() {
        return recorder.lastIndex();
    }

    /// A clean stop, in the order of the server's.
    @Override
    public void close() throws IOException {
        intake.close();
        log.close();
        announcement.close();
        recorder.close();
        directory.close();
    }

    private void offer(CommandId id, Badge badge, Command command) {
        if (intake.offer(new Submission(Debate.ID, id, badge, command)).isPresent()) {
            broken(new IllegalStateException("The intake is full."));
        }
    }

    private static void returned(Submission submission, Object why) {
        broken(new IllegalStateException(submission + " was not taken: " + why));
    }

    /// Figures of what was not done would be lies: the run ends.
    private static void broken(Throwable fault) {
        fault.printStackTrace();
        Runtime.getRuntime().halt(1);
    }

    /// A delegation that asks and withdraws by turns.
    private final class Asker {

        private final Badge badge;
        private final long client;
        private long counter;
        private Optional<Receipt> waiting = Optional.empty();

        Asker(Badge badge, long client) {
            this.badge = badge;
            this.client = client;
        }

        void next() {
            Command command = waiting.<Command>map(receipt -> new WithdrawRequest(receipt.request())).orElse(Debate.ASK);
            offer(new CommandId(client, ++counter), badge, command);
        }

        void answered(Outcome outcome) {
            if (outcome instanceof Outcome.Granted granted) {
                waiting = granted.receipt();
                next();
            } else {
                broken(new IllegalStateException(badge + " was refused: " + outcome));
            }
        }
    }

    /// Counts what has happened, and lets whoever is answered go on.
    private final class Answers implements AnnouncementHandler {

        @Override
        public void on(Announced step, boolean endOfBatch) {
            left -= step.replayed() ? 0 : step.happenings().size();
            if (left <= 0) {
                over.countDown();
                return;
            }
            for (Asker asker : askers) {
                if (asker.client == step.id().client()) {
                    asker.answered(step.outcome());
                }
            }
        }
    }
}
