package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.plenary.wire.Encoding;

/// The log of encoded updates.
class FrameLogTest {

    /// Frames that were handed over, and the revision of the last one.
    private record Span(ByteBuffer bytes, long last) {}

    private static final OutboxLimits LIMITS = new OutboxLimits(4_096, 1_024, 256, 1_024, 2_048, 64, 512, 16);

    @Test
    void frames_lie_end_to_end_and_come_in_chunks() {
        var log = new FrameLog(Encoding.JSON, LIMITS, 10);
        for (int revision = 11; revision <= 15; revision++) {
            log.append(revision, payload(revision, 98));
        }
        assertThat(log.tail()).isEqualTo(15);
        Span two = after(log, 10, 15).orElseThrow();
        assertThat(two.bytes().remaining()).isEqualTo(200);
        assertThat(two.last()).isEqualTo(12);
        assertThat(after(log, 12, 13).orElseThrow().last()).isEqualTo(13);
        assertThat(two.bytes().get(2)).isEqualTo((byte) 11);
    }

    @Test
    void a_frame_larger_than_a_segment_has_one_of_its_own() {
        var log = new FrameLog(Encoding.JSON, LIMITS, 0);
        log.append(1, payload(1, 10));
        log.append(2, payload(2, 3_000));
        log.append(3, payload(3, 10));
        assertThat(after(log, 1, 3).orElseThrow().bytes().remaining()).isEqualTo(3_004);
        assertThat(after(log, 2, 3).orElseThrow().last()).isEqualTo(3);
    }

    @Test
    void the_oldest_frames_go_when_there_are_too_many() {
        var log = new FrameLog(Encoding.JSON, LIMITS, 0);
        for (int revision = 1; revision <= 100; revision++) {
            log.append(revision, payload(revision, 98));
        }
        assertThat(log.holds(0)).isFalse();
        assertThat(after(log, 0, 100)).isEmpty();
        assertThat(log.holds(70)).isTrue();
        assertThat(log.holds(100)).isTrue();
        assertThat(log.holds(101)).isFalse();
    }

    @Test
    void a_missed_revision_begins_the_log_anew() {
        var log = new FrameLog(Encoding.JSON, LIMITS, 0);
        log.append(1, payload(1, 10));
        log.append(3, payload(3, 10));
        assertThat(log.holds(1)).isFalse();
        assertThat(after(log, 1, 3)).isEmpty();
        assertThat(after(log, 2, 3).orElseThrow().last()).isEqualTo(3);
    }

    @Test
    void many_read_while_one_writes() {
        var log = new FrameLog(Encoding.JSON, LIMITS, 0);
        long last = 50_000;
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new CompletableFuture<?>[4];
            Arrays.setAll(done, reader -> CompletableFuture.runAsync(() -> read(log, last), readers));
            RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
            for (long revision = 1; revision <= last; revision++) {
                log.append(revision, payload(revision, 10 + dice.nextInt(150)));
            }
            CompletableFuture.allOf(done).join();
        }
    }

    private static Optional<Span> after(FrameLog log, long cursor, long until) {
        var handedOver = new ByteBuffer[1];
        long last = log.send(cursor, until, new Line() {
            @Override
            public boolean writable() {
                return true;
            }

            @Override
            public void write(ByteBuffer bytes, int from, int to) {
                handedOver[0] = bytes.slice(from, to - from);
            }
        });
        return last == FrameLog.GONE ? Optional.empty() : Optional.of(new Span(handedOver[0], last));
    }

    private static void read(FrameLog log, long last) {
        long cursor = 0;
        while (cursor < last) {
            long tail = log.tail();
            if (cursor < tail) {
                Span span = after(log, cursor, tail).orElse(new Span(ByteBuffer.allocate(0), tail));
                check(span.bytes(), cursor);
                cursor = span.last();
            }
        }
    }

    private static void check(ByteBuffer bytes, long cursor) {
        long expected = cursor;
        while (bytes.hasRemaining()) {
            expected++;
            int length = bytes.get(bytes.position() + 1) & 0xff;
            int head = length == 126 ? 4 : 2;
            int size = length == 126 ? bytes.getShort(bytes.position() + 2) & 0xffff : length;
            assertThat(bytes.get(bytes.position() + head)).isEqualTo((byte) expected);
            bytes.position(bytes.position() + head + size);
        }
    }

    private static byte[] payload(long revision, int length) {
        byte[] payload = new byte[length];
        Arrays.fill(payload, (byte) revision);
        return payload;
    }
}
