package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.faults.Aftermath.Found;
import org.plenary.faults.Matrix.Cell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A process that is killed at any write, sync or rename, or at any moment, has lost nothing that it acknowledged and has nothing by
/// halves.
///
/// `-Dplenary.faults.cells=all` kills at every one instead of a sample, `-Dplenary.faults.kills=200` kills so often at random, and
/// `-Dplenary.faults.seed=N` repeats a sample.
@Timeout(value = 7_200, threadMode = ThreadMode.SEPARATE_THREAD)
class CrashMatrixIT {

    private static final Logger LOG = LoggerFactory.getLogger(CrashMatrixIT.class);

    private static final int AT_ONCE = 2;
    private static final long SEED = Long.getLong("plenary.faults.seed", System.nanoTime() >>> 8);
    private static final String CELLS = System.getProperty("plenary.faults.cells", "40");
    private static final int KILLS = Integer.getInteger("plenary.faults.kills", 20);

    /// How often a run may have come to its end before it was killed, of all that were to be killed.
    private static final double ESCAPED = 0.5;

    @TempDir
    private static Path folder;

    private static QuickStart quick = QuickStart.NONE;
    private static Aftermath aftermath;

    /// Where one run is to be killed.
    private record Place(String what, Callable<Fate> run) {}

    /// What became of one run.
    ///
    /// @param acknowledged commands whose sender had heard of it
    private record Fate(String what, int acknowledged, Found found, boolean killed) {}

    @BeforeAll
    static void train() throws Exception {
        quick = QuickStart.trained(folder.resolve("quick"));
        aftermath = Aftermath.learned(folder.resolve("learned"));
    }

    @Test
    void killed_at_a_write_a_sync_or_a_rename_it_has_lost_nothing() throws Exception {
        String strace = Tool.need("strace");
        List<Cell> all = Matrix.count(quick, strace, folder.resolve("counted"));
        assertThat(all).hasSizeGreaterThan(200);
        List<Cell> cells = new ArrayList<>(all);
        Collections.shuffle(cells, new Random(SEED));
        int wanted = CELLS.equals("all") ? all.size() : Integer.parseInt(CELLS);
        List<Fate> fates = killed(wanted, cells.stream().map(cell -> {
            Path data = folder.resolve("cell-" + cells.indexOf(cell));
            return new Place(cell.toString(), () -> fate(cell.toString(), data, Run.start(quick, cell.killing(strace, data), data, 1)));
        }).iterator());
        tell("crash matrix of %d places".formatted(all.size()), fates);
        assertThat(died(fates)).as("places where it died").isGreaterThanOrEqualTo(Math.min(wanted, all.size() * 9 / 10));
    }

    @Test
    void killed_at_any_moment_it_has_lost_nothing() throws Exception {
        Random dice = new Random(SEED);
        List<Fate> fates = killed(KILLS, IntStream.range(0, (int) (KILLS * (1 + ESCAPED))).mapToObj(i -> {
            Path data = folder.resolve("kill-" + i);
            int answers = dice.nextInt(Script.LENGTH);
            long micros = dice.nextInt(5_000);
            String what = "kill after " + answers + " answers and " + micros + " us";
            return new Place(what, () -> fate(what, data, Run.start(quick, List.of(), data, 8).until(answers).killIn(micros)));
        }).iterator());
        tell("random kills", fates);
        assertThat(died(fates)).as("runs that were killed").isEqualTo(KILLS);
    }

    private static Fate fate(String what, Path data, Run started) throws IOException, InterruptedException {
        try (Run run = started) {
            List<String> told = run.ended();
            Found found = aftermath.check(data, told);
            Tree.remove(data);
            return new Fate(what, told.size(), found, !run.closed());
        }
    }

    /// Goes from place to place, in their order, until so many runs were killed; one that came to its end does not count.
    private static List<Fate> killed(int wanted, Iterator<Place> places) throws InterruptedException {
        List<Fate> fates = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            while (places.hasNext() && broken.isEmpty() && died(fates) < wanted) {
                List<Place> next = new ArrayList<>();
                while (places.hasNext() && next.size() < wanted - died(fates)) {
                    next.add(places.next());
                }
                List<Future<Fate>> runs = next.stream().map(place -> workers.submit(place.run())).toList();
                for (int i = 0; i < runs.size(); i++) {
                    try {
                        fates.add(runs.get(i).get());
                    } catch (ExecutionException e) {
                        broken.add("%s, seed %d: %s".formatted(next.get(i).what(), SEED, e.getCause()));
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        return fates;
    }

    private static int died(List<Fate> fates) {
        return (int) fates.stream().filter(Fate::killed).count();
    }

    private static void tell(String what, List<Fate> fates) {
        List<Duration> restarts = fates.stream().map(fate -> fate.found().restart()).sorted().toList();
        int acknowledged = fates.stream().mapToInt(Fate::acknowledged).sum();
        StringBuilder told = new StringBuilder();
        told.append("%d runs, %d killed, seed %d; %d commands acknowledged, none lost or half applied%n".formatted(
                fates.size(), died(fates), SEED, acknowledged));
        told.append("  restarts: %d ms in the median, %d ms at most%n".formatted(
                restarts.get(restarts.size() / 2).toMillis(), restarts.getLast().toMillis()));
        fates.stream().filter(fate -> !fate.killed()).forEach(fate -> told.append("  %s: not killed%n".formatted(fate.what())));
        LOG.info("{}: {}", what, told);
    }
}
