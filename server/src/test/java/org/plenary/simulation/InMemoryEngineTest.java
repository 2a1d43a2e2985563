package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.log.Condition;
import org.plenary.log.EngineRefusal.Reason;
import org.plenary.log.EngineSettings;
import org.plenary.log.Engines;
import org.plenary.log.Ledger;
import org.plenary.simulation.InMemoryEngine.Recovery;

/// The engine of the simulation keeps the promises of the real one, step by step.
class InMemoryEngineTest {

    private final MemoryDisk disk = new MemoryDisk();
    private final Ledger ledger = new Ledger();
    private Instant time = Instant.parse("2001-12-13T08:30:00Z");
    private InMemoryEngine engine = start(Recovery.SNAPSHOT, ledger);

    @Test
    void a_batch_is_applied_only_when_it_is_durable() {
        var answer = submit("Norway asks for the floor");
        assertThat(engine.step()).isFalse();
        engine.sync();
        assertThat(answer).isNotDone();
        assertThat(engine.step()).isTrue();
        assertThat(answer).isCompletedWithValue(ledger.lines().getFirst().index());
        assertThat(engine.step()).isFalse();
        assertThat(ledger.texts()).containsExactly("Norway asks for the floor");
    }

    @Test
    void stamps_follow_the_virtual_clock_and_never_go_back() {
        write("at 8:30");
        time = time.plusSeconds(10);
        write("at 8:30:10");
        time = time.minusSeconds(60);
        write("the clock went back");
        engine.settle();
        var begun = Instant.parse("2001-12-13T08:30:00Z");
        assertThat(ledger.stamps()).containsExactly(begun, begun.plusSeconds(10), begun.plusSeconds(10));
    }

    @ParameterizedTest
    @EnumSource(Recovery.class)
    void a_crash_loses_what_was_not_synced_and_nothing_else(Recovery recovery) {
        write("applied");
        engine.settle();
        engine.snapshot().join();
        write("durable");
        engine.sync();
        var lost = submit("lost");
        engine.crash();
        assertThat(lost).isCompletedExceptionally();
        var again = new Ledger();
        engine = start(recovery, again);
        assertThat(again.texts()).containsExactly("applied", "durable");
        assertThat(again.loaded()).isEqualTo(recovery == Recovery.SNAPSHOT ? 1 : 0);
        write("after");
        engine.settle();
        assertThat(again.lines()).extracting(Ledger.Line::index).isSorted().doesNotHaveDuplicates();
        assertThat(again.texts()).endsWith("after");
    }

    @Test
    void a_crash_may_leave_a_part_of_what_was_not_synced() {
        write("one");
        write("two");
        write("three");
        engine.crash(2);
        var again = new Ledger();
        engine = start(Recovery.SNAPSHOT, again);
        assertThat(again.texts()).containsExactly("one", "two");
    }

    @Test
    void a_clean_stop_leaves_nothing_to_replay() {
        write("one");
        engine.close();
        assertThat(engine.condition()).isEqualTo(Condition.STOPPING);
        assertRefused(submit("two"), Reason.STOPPING);
        var again = new Ledger();
        engine = start(Recovery.SNAPSHOT, again);
        assertThat(again.applied()).isZero();
        assertThat(again.lines()).isEqualTo(ledger.lines());
    }

    @Test
    void what_is_submitted_while_applying_is_settled_too() {
        var _ = submit("one").thenCompose(_ -> submit("two"));
        engine.settle();
        assertThat(ledger.texts()).containsExactly("one", "two");
    }

    @Test
    void it_refuses_as_the_real_one_does() {
        engine.turn(Condition.READ_ONLY);
        assertRefused(submit("no"), Reason.READ_ONLY);
        engine.turn(Condition.NO_QUORUM);
        assertRefused(submit("no"), Reason.NOT_READY);
        engine.turn(Condition.OK);
        assertRefused(engine.submit(new byte[EngineSettings.defaults().batchLimit() + 1]), Reason.TOO_LARGE);
        write("yes");
        engine.settle();
        assertThat(ledger.texts()).containsExactly("yes");
    }

    private InMemoryEngine start(Recovery recovery, Ledger applier) {
        return new InMemoryEngine(disk, recovery, applier, () -> time);
    }

    private void write(String text) {
        var _ = submit(text);
    }

    private CompletableFuture<Long> submit(String text) {
        return engine.submit(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(CompletableFuture<Long> answer, Reason reason) {
        assertThat(Engines.refusal(answer)).isEqualTo(reason);
    }
}
