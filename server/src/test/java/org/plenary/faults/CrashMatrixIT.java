package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.faults.Matrix.Cell;

/// A process that is killed at any write, sync or rename, or at any moment, has lost nothing that it acknowledged and has nothing by
/// halves.
///
/// `-Dplenary.faults.cells=all` kills at every one instead of a sample, `-Dplenary.faults.kills=200` kills so often at random, and
/// `-Dplenary.faults.seed=N` repeats a sample.
@Timeout(value = 7_200, threadMode = ThreadMode.SEPARATE_THREAD)
class CrashMatrixIT {

    private static final int AT_ONCE = 2;
    private static final long SEED = Long.getLong("plenary.faults.seed", System.nanoTime() >>> 8);
    private static final String CELLS = System.getProperty("plenary.faults.cells", "40");
    private static final int KILLS = Integer.getInteger("plenary.faults.kills", 20);

    @TempDir
    private Path folder;

    /// What became of one run.
    ///
    /// @param acknowledged commands whose sender had heard of it
    /// @param there        commands that the next start found
    private record Fate(String what, int acknowledged, int there, boolean killed) {}

    @Test
    void killed_at_a_write_a_sync_or_a_rename_it_has_lost_nothing(TestReporter reporter) throws Exception {
        String strace = Tool.need("strace");
        Aftermath aftermath = Aftermath.learned(folder.resolve("learned"));
        List<Cell> all = Matrix.count(strace, folder.resolve("counted"));
        assertThat(all).hasSizeGreaterThan(200);
        List<Cell> cells = new ArrayList<>(all);
        Collections.shuffle(cells, new Random(SEED));
        List<Callable<Fate>> runs = new ArrayList<>();
        for (Cell cell : CELLS.equals("all") ? cells : cells.subList(0, Integer.parseInt(CELLS))) {
            Path data = folder.resolve("cell-" + runs.size());
            runs.add(() -> {
                try (Run run = Run.start(cell.killing(strace, data), data, 1)) {
                    List<String> told = run.ended();
                    return new Fate(cell.toString(), told.size(), aftermath.check(data, told), !run.closed());
                }
            });
        }
        List<Fate> fates = fates(runs);
        long killed = fates.stream().filter(Fate::killed).count();
        reporter.publishEntry("crash matrix", "%d places to die at, %d tried, died at %d, seed %d%n%s".formatted(
                all.size(), fates.size(), killed, SEED, table(fates)));
        assertThat(killed).as("runs that came to where they were to die").isGreaterThan(fates.size() * 9L / 10);
    }

    @Test
    void killed_at_any_moment_it_has_lost_nothing(TestReporter reporter) throws Exception {
        Aftermath aftermath = Aftermath.learned(folder.resolve("learned"));
        Random dice = new Random(SEED);
        List<Callable<Fate>> runs = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            Path data = folder.resolve("kill-" + i);
            int answers = dice.nextInt(Script.LENGTH);
            long micros = dice.nextInt(5_000);
            runs.add(() -> {
                try (Run run = Run.start(List.of(), data, 8)) {
                    List<String> told = run.until(answers).killIn(micros).ended();
                    return new Fate("kill after " + answers + " answers and " + micros + " us", told.size(),
                            aftermath.check(data, told), !run.closed());
                }
            });
        }
        List<Fate> fates = fates(runs);
        reporter.publishEntry("random kills", "%d, seed %d%n%s".formatted(fates.size(), SEED, table(fates)));
        assertThat(fates).filteredOn(Fate::killed).hasSizeGreaterThan(KILLS / 2);
    }

    private static String table(List<Fate> fates) {
        StringBuilder table = new StringBuilder();
        for (Fate fate : fates) {
            table.append("  %s: %d acknowledged, %d there%s%n".formatted(
                    fate.what(), fate.acknowledged(), fate.there(), fate.killed() ? "" : ", not killed"));
        }
        return table.toString();
    }

    private static List<Fate> fates(List<Callable<Fate>> runs) throws InterruptedException {
        List<Fate> fates = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Fate>> all = runs.stream().map(workers::submit).toList();
            for (int i = 0; i < all.size(); i++) {
                try {
                    fates.add(all.get(i).get());
                } catch (ExecutionException e) {
                    broken.add("run %d of seed %d: %s".formatted(i, SEED, e.getCause()));
                }
            }
        }
        assertThat(broken).isEmpty();
        return fates;
    }
}
