package org.plenary.benchmarks;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// What a run of `press` has found, for people and for programs.
final class Figures {

    private static final double MICROS_PER_MILLI = 1_000;

    private final int clients;
    private final int rate;
    private final Duration took;
    private final Duration processor;
    private final Flaws flaws;
    private final Histogram outcome = new Histogram(3);
    private final Histogram median = new Histogram(3);
    private final Histogram last = new Histogram(3);
    private final Histogram every = new Histogram(3);
    private final double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

    /// @param took      how long was measured
    /// @param processor the processor time that the server used in it
    /// @param runs      the presses that were measured
    Figures(int clients, int rate, Duration took, Duration processor, List<Timings.Timed> runs, Flaws flaws) {
        this.clients = clients;
        this.rate = rate;
        this.took = took;
        this.processor = processor;
        this.flaws = flaws;
        runs.forEach(this::add);
    }

    private void add(Timings.Timed run) {
        long at = run.pressed().at();
        outcome.recordValue(micros(run.pressed().answered() - at));
        run.arrivals().forEach(arrival -> every.recordValue(micros(arrival - at)));
        if (!run.arrivals().isEmpty()) {
            median.recordValue(micros(run.arrivals().get((run.arrivals().size() - 1) / 2) - at));
        }
        if (run.arrivals().size() == clients) {
            last.recordValue(micros(run.arrivals().getLast() - at));
        }
    }

    void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%n%-38s %8s %8s %8s %8s %8s%n", "milliseconds from the press", "p50", "p90", "p99", "max", "count");
        row(out, "own outcome", outcome);
        row(out, "the median of " + clients + " mirrors", median);
        row(out, "the last of " + clients + " mirrors", last);
        row(out, "every mirror", every);
        out.printf(Locale.ROOT, "%npresses/s %d, measured %.1f s, load average %.1f%n", rate, seconds(took), load);
        out.printf(Locale.ROOT, "server: %.2f s of processor time, %.1f us a delivery%n", seconds(processor), perDelivery());
        out.printf(Locale.ROOT,
                "missing %d, repeated or out of order %d, skipped to a snapshot %d, connections lost %d, differing mirrors %d, "
                        + "refused %d%n%n",
                flaws.missing(), flaws.repeated(), flaws.snapshots(), flaws.lost(), flaws.differing(), flaws.refused());
        out.println(json());
        out.flush();
    }

    private String json() {
        return String.format(Locale.ROOT, "{\"verb\": \"press\", \"clients\": %d, \"rate\": %d, \"seconds\": %.1f, \"load\": %.1f, "
                + "\"outcome\": %s, \"median\": %s, \"last\": %s, \"every\": %s, \"serverSeconds\": %.2f, \"microsPerDelivery\": %.1f, "
                + "\"missing\": %d, \"repeated\": %d, \"snapshots\": %d, \"lost\": %d, \"differing\": %d, \"refused\": %d}",
                clients, rate, seconds(took), load, json(outcome), json(median), json(last), json(every), seconds(processor),
                perDelivery(), flaws.missing(), flaws.repeated(), flaws.snapshots(), flaws.lost(), flaws.differing(), flaws.refused());
    }

    private static String json(Histogram times) {
        return String.format(Locale.ROOT, "{\"p50\": %.3f, \"p90\": %.3f, \"p99\": %.3f, \"max\": %.3f, \"count\": %d}",
                at(times, 50), at(times, 90), at(times, 99), at(times, 100), times.getTotalCount());
    }

    private static void row(PrintWriter out, String what, Histogram times) {
        out.printf(Locale.ROOT, "%-38s %8.2f %8.2f %8.2f %8.2f %8d%n", what, at(times, 50), at(times, 90), at(times, 99), at(times, 100),
                times.getTotalCount());
    }

    private static double at(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }

    private double perDelivery() {
        return every.getTotalCount() == 0 ? 0 : processor.toNanos() / 1e3 / every.getTotalCount();
    }

    private static long micros(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
