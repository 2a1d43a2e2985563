package org.plenary.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.record.Told.BISHKEK;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.AnnouncementRing;

/// A snapshot waits for the record: between the apply thread and the recorder's.
@Timeout(20)
class AwaitRecordedTest {

    private final List<Announced> steps = Told.steps(BISHKEK, 10);

    @TempDir
    Path directory;

    @Test
    void it_waits_until_the_sync_is_over() throws Exception {
        Gate gate = new Gate();
        try (Recorder recorder = Recorder.open(directory, 1, Told::encode, gate)) {
            recorder.on(steps.getFirst(), true);
            gate.close();
            CompletableFuture<Void> handler = run(() -> {
                recorder.on(steps.get(1), true);
                recorder.through(1);
            });
            gate.reached.await();
            CompletableFuture<Long> snapshot = recordedAfter(recorder, 1);
            assertThat(Records.count(recorder, BISHKEK)).isEqualTo(1);
            gate.open.countDown();
            assertThat(snapshot.join()).isEqualTo(2);
            handler.join();
        }
    }

    @Test
    void a_step_does_not_stand_for_the_others_of_its_log_index() throws Exception {
        try (Recorder recorder = Records.open(directory)) {
            recorder.on(steps.getFirst(), true);
            recorder.on(steps.get(1), true);
            recorder.awaitRecorded(0);
            CompletableFuture<Long> snapshot = recordedAfter(recorder, 1);
            recorder.on(Told.step(BISHKEK, 1, Told.seat(40)), true);
            recorder.through(1);
            assertThat(snapshot.join()).isEqualTo(3);
        }
    }

    @Test
    void entries_without_steps_are_told_by_a_marker_or_by_the_next_step() throws Exception {
        try (Recorder recorder = Records.open(directory)) {
            recorder.through(7);
            recorder.awaitRecorded(7);
            recorder.on(Told.convened(BISHKEK, 12), true);
            recorder.awaitRecorded(11);
        }
    }

    @Test
    void what_the_snapshot_holds_needs_no_waiting() throws Exception {
        try (Recorder recorder = Records.open(directory)) {
            recorder.startsAfter(500);
            recorder.awaitRecorded(500);
        }
    }

    @Test
    void a_failure_ends_the_waiting() throws Exception {
        Gate gate = new Gate();
        try (Recorder recorder = Recorder.open(directory, 1, Told::encode, gate)) {
            recorder.on(steps.getFirst(), true);
            CompletableFuture<Void> snapshot = run(() -> recorder.awaitRecorded(5));
            gate.broken = true;
            assertThatThrownBy(() -> recorder.on(steps.get(1), true)).hasMessage("No space left on device");
            assertThatThrownBy(snapshot::join).isInstanceOf(CompletionException.class).hasRootCauseMessage("No space left on device");
        }
    }

    @Test
    void over_the_ring_every_snapshot_has_its_record() throws Exception {
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        try (Recorder recorder = Records.open(directory); AnnouncementRing ring = new AnnouncementRing(8, faults::add, recorder)) {
            List<Announced> many = Told.steps(BISHKEK, 300);
            for (int i = 0; i < 300; i++) {
                ring.announce(many.get(i));
                if (i % 10 == 3) {
                    ring.through(i);
                    recorder.awaitRecorded(i);
                    assertThat(Records.count(recorder, BISHKEK)).isEqualTo(i + 1);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(Records.read(directory, BISHKEK)).hasSize(300);
    }

    @Test
    void closing_ends_the_waiting() throws Exception {
        Recorder recorder = Records.open(directory);
        CompletableFuture<Void> snapshot = run(() -> recorder.awaitRecorded(5));
        recorder.close();
        assertThatThrownBy(snapshot::join).hasMessageContaining("is closed");
    }

    /// How many entries were durable when the waiting for `index` was over; returns once somebody waits.
    private static CompletableFuture<Long> recordedAfter(Recorder recorder, long index) {
        CompletableFuture<Long> recorded = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform().start(() -> {
            try {
                recorder.awaitRecorded(index);
                recorded.complete(Records.count(recorder, BISHKEK));
            } catch (Exception e) {
                recorded.completeExceptionally(e);
            }
        });
        while (waiting.getState() != Thread.State.TIMED_WAITING && !recorded.isDone()) {
            Thread.onSpinWait();
        }
        return recorded;
    }

    private static CompletableFuture<Void> run(Piece piece) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                piece.run();
                done.complete(null);
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    /// A piece of work that may fail.
    private interface Piece {
        void run() throws Exception;
    }

    /// A disk whose syncs can be held back, or fail.
    private static final class Gate implements Sync {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);
        private volatile boolean closed;
        private volatile boolean broken;

        void close() {
            closed = true;
        }

        @Override
        public void force(FileChannel channel) throws IOException {
            if (broken) {
                throw new IOException("No space left on device");
            }
            if (closed) {
                reached.countDown();
                try {
                    open.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            channel.force(false);
        }
    }
}
