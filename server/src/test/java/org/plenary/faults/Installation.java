package org.plenary.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.plenary.core.Conference;
import org.plenary.core.Submission;
import org.plenary.log.DataDirectory;
import org.plenary.log.EngineSettings;
import org.plenary.log.RatisEngine;
import org.plenary.meeting.Hall440;
import org.plenary.record.Recorder;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.AnnouncementRing;
import org.plenary.sequencer.Deliberation;
import org.plenary.wire.EventCodec;
import org.plenary.wire.LogCodec;
import org.plenary.wire.StateCodec;

/// What is durable in a server, without its doors: engine, deliberation and record over one data directory, wired as in the house.
final class Installation implements AutoCloseable {

    private static final int RING = 1_024;
    private static final int PATIENCE_S = 30;
    private static final long GLANCE_NANOS = 1_000_000;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final BlockingQueue<Announced> answers = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    private @Nullable Recorder recorder;
    private @Nullable Deliberation deliberation;
    private @Nullable RatisEngine engine;

    private Installation() {}

    /// Opens what is in a data directory, or makes one.
    static Installation open(Path data) throws IOException, InterruptedException {
        Installation installation = new Installation();
        boolean open = false;
        try {
            installation.begin(data);
            open = true;
            return installation;
        } finally {
            if (!open) {
                installation.close();
            }
        }
    }

    private void begin(Path data) throws IOException, InterruptedException {
        DataDirectory directory = opened(DataDirectory.open(data));
        Recorder writer = opened(Recorder.open(directory.record(), LogCodec.RULES_VERSION, EventCodec::encode));
        AnnouncementRing ring = opened(new AnnouncementRing(RING, fault::set, this::hear, writer));
        Deliberation deciding = new Deliberation(ring, writer);
        engine = opened(RatisEngine.start(directory.engine(), deciding, small(), InstantSource.system()));
        deliberation = deciding;
        recorder = writer;
    }

    private void hear(Announced step, boolean endOfBatch) {
        if (!step.replayed()) {
            answers.add(step);
        }
    }

    private <T extends AutoCloseable> T opened(T room) {
        opened.push(room);
        return room;
    }

    /// Small files and few entries between snapshots, so that a short run has all of it.
    private static EngineSettings small() {
        EngineSettings normal = EngineSettings.defaults();
        return new EngineSettings(
                normal.node(), 64 << 10, 256, 4 << 20, 4 << 10, 10, 20, normal.snapshotEvery(), 2, 1 << 20,
                Duration.ofMinutes(1), normal.stopLimit());
    }

    /// The conference as it stands, where there is one; to be asked while nothing is on its way.
    Optional<Conference> conference() {
        return Optional.ofNullable(deliberation().conferences().get(Hall440.CONFERENCE));
    }

    /// All that a snapshot would hold of the conferences, in bytes that are equal for equal states; to be asked while nothing is on
    /// its way.
    byte[] state() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StateCodec.encode(List.copyOf(deliberation().halls().values()), out);
        return out.toByteArray();
    }

    private Deliberation deliberation() {
        return Objects.requireNonNull(deliberation);
    }

    private RatisEngine engine() {
        return Objects.requireNonNull(engine);
    }

    /// Ends the start: what comes now is news.
    void live() {
        deliberation().live();
    }

    /// Submits, and waits until it is announced.
    Announced answer(Submission submission) throws InterruptedException {
        submit(submission);
        return next();
    }

    void submit(Submission submission) {
        var _ = engine().submit(LogCodec.encode(List.of(submission)));
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
        engine().snapshot().join();
    }

    /// Returns once the record tells of the log's entry `index`, without a snapshot.
    void awaitRecorded(long index) {
        while (Objects.requireNonNull(recorder).lastIndex() < index && fault() == null) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    /// What a handler has thrown, or null.
    @Nullable
    Throwable fault() {
        Throwable thrown = fault.get();
        return thrown == null ? Objects.requireNonNull(recorder).failure().orElse(null) : thrown;
    }

    /// The engine before the ring, the ring before the record.
    @Override
    public void close() throws IOException {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
