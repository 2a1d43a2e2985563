package org.plenary.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.log.Engines.submit;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Snapshots: when they are taken, what is kept, and what becomes of odd ones.
@Timeout(60)
class SnapshotTest {

    @TempDir
    private Path directory;

    private final Ledger ledger = new Ledger();

    @Test
    void after_thousands_of_entries_three_snapshots_and_the_end_of_the_log_are_kept() throws Exception {
        var texts = run("statement", 5_000);
        assertThat(Engines.snapshots(directory)).hasSize(3);
        assertThat(LogFiles.in(Engines.logFolder(directory)).getFirst().first()).isPositive();
        var again = new Ledger();
        Engines.start(directory, again).close();
        assertThat(again.texts()).isEqualTo(texts);
        assertThat(again.lines()).isEqualTo(ledger.lines());
        assertThat(again.applied()).isZero();
    }

    @Test
    void a_snapshot_asked_for_is_durable_when_it_is_answered() throws Exception {
        try (var engine = Engines.start(directory, ledger)) {
            submit(engine, "statement", 10);
            long index = engine.snapshot().join();
            assertThat(index).isEqualTo(ledger.lines().getLast().index());
            assertThat(Engines.index(Engines.snapshots(directory).getFirst())).isEqualTo(index);
            assertThat(engine.snapshot().join()).isEqualTo(index);
            submit(engine, "reply", 1);
            assertThat(engine.snapshot().join()).isGreaterThan(index);
        }
    }

    @Test
    void a_log_that_does_not_begin_at_zero_is_not_opened_without_a_snapshot() throws Exception {
        run("statement", 2_000);
        Engines.removeSnapshots(directory);
        assertThatThrownBy(() -> Engines.start(directory, new Ledger())).isInstanceOf(EngineFailure.class)
                .hasMessageContaining("no snapshot could be loaded").hasMessageContaining("backup");
    }

    @Test
    void an_odd_checksum_file_costs_one_snapshot_and_no_entry() throws Exception {
        run("statement", 1_000);
        var newest = Engines.snapshots(directory).getFirst();
        Files.writeString(newest.resolveSibling(newest.getFileName() + ".md5"), "odd");
        assertRestored();
    }

    @Test
    void a_damaged_snapshot_is_passed_over() throws Exception {
        run("statement", 1_000);
        var newest = Engines.snapshots(directory).getFirst();
        var bytes = Files.readAllBytes(newest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(newest, bytes);
        assertRestored();
    }

    @Test
    void a_snapshot_cut_short_by_a_crash_is_not_one() throws Exception {
        run("statement", 1_000);
        var newest = Engines.snapshots(directory).getFirst();
        Files.delete(newest.resolveSibling(newest.getFileName() + ".md5"));
        Files.writeString(newest.resolveSibling("snapshot.9_9999.tmp"), "half of i");
        assertRestored();
        assertThat(Engines.list(Engines.snapshotFolder(directory))).noneMatch(file -> file.toString().endsWith(".tmp"));
    }

    @Test
    void a_whole_snapshot_that_cannot_be_read_is_told() throws Exception {
        run("statement", 10);
        var stranger = new Ledger() {
            @Override
            public void load(InputStream in) {
                throw new IllegalArgumentException("written by version 7");
            }
        };
        assertThatThrownBy(() -> Engines.start(directory, stranger)).isInstanceOf(EngineFailure.class)
                .hasMessageContaining("cannot be read by this version").hasRootCauseMessage("written by version 7");
    }

    private List<String> run(String name, int count) throws Exception {
        try (var engine = Engines.start(directory, ledger)) {
            return submit(engine, name, count);
        }
    }

    private void assertRestored() throws Exception {
        var again = new Ledger();
        Engines.start(directory, again).close();
        assertThat(again.lines()).isEqualTo(ledger.lines());
        assertThat(again.applied()).isPositive();
    }
}
