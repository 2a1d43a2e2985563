package org.plenary.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.log.Engines.batch;
import static org.plenary.log.Engines.refusal;
import static org.plenary.log.Engines.submit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.log.EngineRefusal.Reason;

/// What the engine promises, as long as nothing breaks but the applier.
@Timeout(60)
class RatisEngineTest {

    @TempDir
    private Path directory;

    private final Ledger ledger = new Ledger();

    @Test
    void what_is_submitted_is_applied_in_order() throws Exception {
        try (var engine = Engines.start(directory, ledger)) {
            assertThat(engine.condition()).isEqualTo(Condition.OK);
            var texts = submit(engine, "statement", 200);
            assertThat(ledger.texts()).isEqualTo(texts);
            assertThat(ledger.lines()).extracting(Ledger.Line::index).isSorted().doesNotHaveDuplicates();
            assertThat(ledger.stamps()).isSorted();
        }
    }

    @Test
    void the_answer_names_the_index_and_comes_after_applying() throws Exception {
        try (var engine = Engines.start(directory, ledger)) {
            long index = engine.submit(batch("Norway asks for the floor")).thenApply(answered -> {
                assertThat(ledger.texts()).containsExactly("Norway asks for the floor");
                return answered;
            }).join();
            assertThat(ledger.lines().getFirst().index()).isEqualTo(index);
        }
    }

    @Test
    void whoever_is_answered_may_submit_again_on_the_apply_thread() throws Exception {
        try (var engine = Engines.start(directory, ledger)) {
            CompletableFuture<Long> chain = engine.submit(batch("0"));
            for (int i = 1; i < 50; i++) {
                var text = batch(String.valueOf(i));
                chain = chain.thenCompose(_ -> engine.submit(text));
            }
            chain.join();
            assertThat(ledger.texts()).hasSize(50);
        }
    }

    @Test
    void after_a_clean_stop_nothing_is_replayed() throws Exception {
        List<String> texts;
        try (var engine = Engines.start(directory, ledger)) {
            texts = submit(engine, "statement", 100);
        }
        var again = new Ledger();
        try (var engine = Engines.start(directory, again)) {
            assertThat(again.applied()).isZero();
            assertThat(again.lines()).isEqualTo(ledger.lines());
            submit(engine, "reply", 1);
        }
        assertThat(again.texts()).startsWith(texts.toArray(String[]::new)).endsWith("reply 0");
    }

    @Test
    void without_a_snapshot_the_whole_log_is_replayed_with_the_same_stamps() throws Exception {
        try (var engine = Engines.start(directory, ledger)) {
            submit(engine, "statement", 100);
        }
        Engines.removeSnapshots(directory);
        var again = new Ledger();
        Engines.start(directory, again).close();
        assertThat(again.loaded()).isZero();
        assertThat(again.lines()).isEqualTo(ledger.lines());
    }

    @Test
    void stamps_never_go_back_even_where_the_wall_clock_does() throws Exception {
        var noon = Instant.parse("2001-12-13T12:00:00Z");
        try (var engine = RatisEngine.start(directory, ledger, Engines.small(), InstantSource.fixed(noon))) {
            submit(engine, "before", 3);
        }
        assertThat(ledger.stamps()).allSatisfy(stamp -> assertThat(stamp).isBetween(noon, noon.plusSeconds(60)));
        var again = new Ledger();
        var back = InstantSource.fixed(noon.minusSeconds(3600));
        try (var engine = RatisEngine.start(directory, again, Engines.small(), back)) {
            submit(engine, "after", 3);
        }
        assertThat(again.stamps()).isSorted().hasSize(6);
        assertThat(again.stamps().getLast()).isBefore(noon.plusSeconds(60));
    }

    @Test
    void a_wall_clock_that_went_on_is_believed_after_a_restart() throws Exception {
        var noon = Instant.parse("2001-12-13T12:00:00Z");
        RatisEngine.start(directory, ledger, Engines.small(), InstantSource.fixed(noon)).close();
        var later = noon.plusSeconds(3600);
        try (var engine = RatisEngine.start(directory, ledger, Engines.small(), InstantSource.fixed(later))) {
            submit(engine, "after", 1);
        }
        assertThat(ledger.now()).isBetween(later, later.plusSeconds(60));
    }

    @Test
    void after_the_end_nothing_is_taken() throws Exception {
        var engine = Engines.start(directory, ledger);
        engine.close();
        engine.close();
        assertThat(engine.condition()).isEqualTo(Condition.STOPPING);
        assertThat(refusal(engine.submit(batch("too late")))).isEqualTo(Reason.STOPPING);
    }

    @Test
    void what_is_under_way_at_the_end_is_still_applied() throws Exception {
        var engine = Engines.start(directory, ledger);
        var open = IntStream.range(0, 100).mapToObj(i -> engine.submit(batch("last words " + i))).toList();
        engine.close();
        assertThat(open).allMatch(answer -> answer.isDone() && !answer.isCompletedExceptionally());
        assertThat(ledger.texts()).hasSize(100);
    }

    @Test
    void a_batch_may_be_as_large_as_the_limit_and_not_larger() throws Exception {
        try (var engine = Engines.start(directory, ledger)) {
            int limit = Engines.small().batchLimit();
            assertThat(refusal(engine.submit(new byte[limit + 1]))).isEqualTo(Reason.TOO_LARGE);
            engine.submit(batch("x".repeat(limit))).join();
            assertThat(ledger.texts()).singleElement().asString().hasSize(limit);
        }
    }

    @Test
    void a_slow_applier_blocks_nobody_and_what_is_too_much_is_refused() throws Exception {
        var gate = new CountDownLatch(1);
        var slow = new Ledger() {
            @Override
            public synchronized void apply(long index, Instant stamp, byte[] batch) {
                await(gate);
                super.apply(index, stamp, batch);
            }
        };
        try (var engine = RatisEngine.start(directory, slow, Engines.narrow(4), InstantSource.system())) {
            var taken = IntStream.range(0, 4).mapToObj(i -> engine.submit(batch("taken " + i))).toList();
            assertThat(refusal(engine.submit(batch("one more")))).isEqualTo(Reason.NOT_READY);
            assertThat(taken).noneMatch(CompletableFuture::isDone);
            gate.countDown();
            taken.forEach(CompletableFuture::join);
            engine.submit(batch("and now")).join();
        }
        assertThat(slow.texts()).hasSize(5).endsWith("and now");
    }

    @Test
    void a_batch_that_cannot_be_applied_makes_the_engine_visibly_read_only() throws Exception {
        var engine = Engines.start(directory, new Stumbler());
        engine.submit(batch("good")).join();
        assertThat(refusal(engine.submit(batch("bad")))).isEqualTo(Reason.UNKNOWN);
        assertThat(engine.condition()).isEqualTo(Condition.READ_ONLY);
        assertThat(refusal(engine.submit(batch("good")))).isEqualTo(Reason.READ_ONLY);
        assertThatThrownBy(() -> engine.snapshot().join()).hasMessageContaining("No snapshot");
        engine.close();
        assertThatThrownBy(() -> Engines.start(directory, new Stumbler())).isInstanceOf(EngineFailure.class)
                .hasMessageContaining("Entry 2 of the log could not be applied: stumbled.");
        var wiser = new Ledger();
        Engines.start(directory, wiser).close();
        assertThat(wiser.texts()).containsExactly("good", "bad");
    }

    @Test
    void a_node_keeps_its_name() throws Exception {
        Engines.start(directory, ledger).close();
        assertThatThrownBy(() -> RatisEngine.start(directory, ledger, Engines.named("other"), InstantSource.system()))
                .isInstanceOf(EngineFailure.class).hasMessageContaining("'node-1'").hasMessageContaining("'other'");
    }

    @Test
    void a_full_disk_makes_the_engine_visibly_read_only() throws Exception {
        var engine = RatisEngine.start(directory, ledger, Engines.greedy(), InstantSource.system());
        assertThat(engine.condition()).isEqualTo(Condition.READ_ONLY);
        assertThat(refusal(engine.submit(batch("no place")))).isEqualTo(Reason.READ_ONLY);
        engine.close();
    }

    @Test
    void a_snapshot_that_cannot_be_saved_harms_nothing_else() throws Exception {
        var forgetful = new Ledger() {
            @Override
            public void save(long index, OutputStream out) throws IOException {
                throw new IOException("no ink");
            }
        };
        try (var engine = Engines.start(directory, forgetful)) {
            submit(engine, "statement", 10);
            assertThatThrownBy(() -> engine.snapshot().join()).hasRootCauseMessage("no ink");
            submit(engine, "reply", 10);
            assertThat(engine.condition()).isEqualTo(Condition.OK);
        }
        Engines.start(directory, ledger).close();
        assertThat(ledger.texts()).hasSize(20);
    }

    private static void await(CountDownLatch gate) {
        try {
            assertThat(gate.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An applier with a weakness.
    private static final class Stumbler extends Ledger {
        @Override
        public synchronized void apply(long index, Instant stamp, byte[] batch) {
            if (new String(batch, StandardCharsets.UTF_8).equals("bad")) {
                throw new IllegalStateException("stumbled");
            }
            super.apply(index, stamp, batch);
        }
    }
}
