package org.plenary.benchmarks.soak;

import java.time.Duration;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/// What a part of the time came to.
///
/// @param end       when it ended, since the beginning
/// @param processor percent of a core that the server used
/// @param comings   connections of those who come and go that were there again
/// @param load      the load average
record Slice(Duration end, Latencies.Taken times, Reading reading, double processor, long comings, double load) {

    private static final String FORMAT = "%8s | %7.1f %7.1f %7.1f | %7.1f %7.1f %7.1f | %7.1f %6.1f %6.1f %6.0f | %4d %5d %6.1f | "
            + "%5d %5d %5d %5.1f";

    static String head() {
        return String.format(Locale.ROOT, "%8s | %7s %7s %7s | %7s %7s %7s | %7s %6s %6s %6s | %4s %5s %6s | %5s %5s %5s %5s", "time",
                "own p50", "p99 ms", "max ms", "all p50", "p99 ms", "max ms", "heap M", "direct", "netty", "RSS M", "thr.", "files",
                "CPU %", "taken", "ref.", "came", "load");
    }

    double ownP99() {
        return millis(times.own(), 99);
    }

    double everybodyP99() {
        return millis(times.everybody(), 99);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, FORMAT, clock(end), millis(times.own(), 50), ownP99(), millis(times.own(), 100),
                millis(times.everybody(), 50), everybodyP99(), millis(times.everybody(), 100), mib(reading.heap()), mib(reading.direct()),
                mib(reading.netty()), mib(reading.resident()), reading.threads(), reading.files(), processor, times.granted(),
                times.refused(), comings, load);
    }

    static double mib(double bytes) {
        return bytes / 1_048_576;
    }

    private static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    private static double millis(Histogram times, double percentile) {
        return times.getTotalCount() == 0 ? 0 : times.getValueAtPercentile(percentile) / 1e3;
    }
}
