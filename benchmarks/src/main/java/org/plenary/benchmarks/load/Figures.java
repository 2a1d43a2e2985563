package org.plenary.benchmarks.load;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What was measured, as a table, as ratios, and as lines of JSON.
final class Figures {

    private static final String FLOOR = "floor";
    private static final String MERGED = "floor-merged";

    private final PrintWriter out;

    Figures(PrintWriter out) {
        this.out = out;
    }

    void head() {
        out.printf("%-14s %-36s %12s %9s | %8s %8s | %8s %8s | %8s %8s | %7s %6s %7s %6s%n", "server", "load", "deliveries/s", "CPU s/M",
                "each p50", "p99 ms", "last p50", "p99 ms", "own p50", "p99 ms", "missing", "repeat", "lost", "load");
        out.flush();
    }

    void row(Measured each) {
        out.printf(Locale.ROOT, "%-14s %-36s %,12.0f %9.2f | %8.2f %8.2f | %8.2f %8.2f | %8.2f %8.2f | %7d %6d %7d %6.1f%n",
                each.server(), each.shape(), each.perSecond(), each.processorPerMillion(),
                Measured.millis(each.every(), 50), Measured.millis(each.every(), 99), Measured.millis(each.last(), 50),
                Measured.millis(each.last(), 99), Measured.millis(each.outcome(), 50), Measured.millis(each.outcome(), 99),
                each.missing(), each.repeated(), each.lost(), each.load());
        out.flush();
    }

    /// Medians of every server under every load, beside the floor of that load: sending one by one where it is paced, together where
    /// it is not.
    void ratios(List<Measured> all) {
        Map<Measured.Shape, Map<String, List<Measured>>> byLoad = new LinkedHashMap<>();
        all.forEach(each -> byLoad.computeIfAbsent(each.shape(), shape -> new LinkedHashMap<>())
                .computeIfAbsent(each.server(), server -> new ArrayList<>()).add(each));
        byLoad.forEach((shape, servers) -> {
            List<Measured> floor = servers.getOrDefault(shape.rate() > 0 ? FLOOR : MERGED, servers.values().iterator().next());
            out.printf(Locale.ROOT, "%n%s; medians, and ratios to %s%n", shape, floor.getFirst().server());
            out.printf("%-14s %3s %12s %9s %7s %9s %9s %7s %9s  %s%n", "server", "n", "deliveries/s", "CPU s/M", "ratio", "p50 ms",
                    "p99 ms",
                    "ratio", "last p99", "by");
            servers.forEach((server, runs) -> out.printf(Locale.ROOT, "%-14s %3d %,12.0f %9.2f %7.2f %9.2f %9.2f %7.2f %9.2f  %s%n", server,
                    runs.size(), median(runs, Measured::perSecond), median(runs, Measured::processorPerMillion),
                    median(runs, Measured::processorPerMillion) / median(floor, Measured::processorPerMillion),
                    median(runs, each -> Measured.millis(each.every(), 50)), median(runs, Figures::p99),
                    median(runs, Figures::p99) / median(floor, Figures::p99), median(runs, each -> Measured.millis(each.last(), 99)),
                    runs.getFirst().by()));
        });
        out.println();
        out.flush();
    }

    void json(Measured each) {
        out.println(each.json());
        out.flush();
    }

    private static double p99(Measured each) {
        return Measured.millis(each.every(), 99);
    }

    static double median(List<Measured> runs, ToDoubleFunction<Measured> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
