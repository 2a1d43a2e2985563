package org.plenary.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.plenary.core.Conference;
import org.plenary.core.Submission;
import org.plenary.log.DataDirectory;
import org.plenary.log.EngineSettings;
import org.plenary.log.RatisEngine;
import org.plenary.meeting.Hall440;
import org.plenary.record.Recorder;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.AnnouncementHandler;
import org.plenary.sequencer.AnnouncementRing;
import org.plenary.sequencer.Deliberation;
import org.plenary.wire.EventCodec;
import org.plenary.wire.LogCodec;

/// What is durable in a server, without its doors: engine, deliberation and record over one data directory, wired as in the house.
final class Installation implements AutoCloseable {

    private static final int RING = 1_024;
    private static final int PATIENCE_S = 30;

    private final DataDirectory directory;
    private final Recorder recorder;
    private final AnnouncementRing ring;
    private final Deliberation deliberation;
    private final RatisEngine engine;
    private final BlockingQueue<Announced> answers = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();

    private Installation(Path data) throws IOException, InterruptedException {
        directory = DataDirectory.open(data);
        recorder = Recorder.open(directory.record(), LogCodec.RULES_VERSION, EventCodec::encode);
        AnnouncementHandler answering = (step, endOfBatch) -> {
            if (!step.replayed()) {
                answers.add(step);
            }
        };
        ring = new AnnouncementRing(RING, fault::set, answering, recorder);
        deliberation = new Deliberation(ring, recorder);
        engine = RatisEngine.start(directory.engine(), deliberation, small(), InstantSource.system());
    }

    static Installation open(Path data) throws IOException, InterruptedException {
        return new Installation(data);
    }

    /// Small files and few entries between snapshots, so that a short run has all of it.
    private static EngineSettings small() {
        EngineSettings normal = EngineSettings.defaults();
        return new EngineSettings(
                normal.node(), 64 << 10, 256, 4 << 20, 4 << 10, 10, 20, normal.snapshotEvery(), 2, 1 << 20,
                Duration.ofMinutes(1), normal.stopLimit());
    }

    /// The conference as it stood when this was opened.
    Conference conference() {
        return deliberation.conferences().get(Hall440.CONFERENCE);
    }

    boolean convened() {
        return deliberation.conferences().containsKey(Hall440.CONFERENCE);
    }

    /// Ends the start: what comes now is news.
    void live() {
        deliberation.live();
    }

    /// Submits, and waits until it is announced.
    Announced answer(Submission submission) throws InterruptedException {
        submit(submission);
        return next();
    }

    void submit(Submission submission) {
        var _ = engine.submit(LogCodec.encode(List.of(submission)));
    }

    Announced next() throws InterruptedException {
        Announced answer = answers.poll(PATIENCE_S, TimeUnit.SECONDS);
        if (answer == null) {
            throw new IllegalStateException("No answer within " + PATIENCE_S + " s", fault());
        }
        return answer;
    }

    /// Returns once the record holds all that the log holds.
    void recorded() {
        engine.snapshot().join();
    }

    @Nullable
    Throwable fault() {
        Throwable ring = fault.get();
        return ring != null ? ring : recorder.failure().orElse(null);
    }

    /// The engine before the ring, the ring before the record.
    @Override
    public void close() throws IOException {
        engine.close();
        ring.close();
        recorder.close();
        directory.close();
    }
}
