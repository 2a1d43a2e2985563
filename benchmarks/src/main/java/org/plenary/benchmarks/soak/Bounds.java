package org.plenary.benchmarks.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// By how much the median of the last quarter may lie above that of the first.
///
/// @param memory  MiB of live memory, and of what Netty holds
/// @param latency times the p99; a growth of less than [#NOTICED] milliseconds is none
/// @param files   open files, and threads
record Bounds(double memory, double latency, double files) {

    private static final double NOTICED = 20;

    /// What has grown, each as a sentence.
    List<String> broken(List<Slice> slices) {
        List<String> broken = new ArrayList<>();
        int quarter = slices.size() / 4;
        List<Slice> first = slices.subList(0, quarter);
        List<Slice> last = slices.subList(slices.size() - quarter, slices.size());
        grown(broken, "Live memory", "MiB", first, last, slice -> Slice.mib(slice.reading().live()), memory);
        grown(broken, "Netty's memory", "MiB", first, last, slice -> Slice.mib(slice.reading().netty()), memory);
        grown(broken, "Open files", "files", first, last, slice -> slice.reading().files(), files);
        grown(broken, "Threads", "threads", first, last, slice -> slice.reading().threads(), files);
        slowed(broken, "The p99 of an own command", first, last, Slice::ownP99);
        slowed(broken, "The p99 to everybody", first, last, Slice::everybodyP99);
        return broken;
    }

    private static void grown(
            List<String> broken, String what, String unit, List<Slice> first, List<Slice> last, ToDoubleFunction<Slice> figure,
            double most) {
        double before = median(first, figure);
        double after = median(last, figure);
        if (after - before > most) {
            broken.add(String.format(Locale.ROOT, "%s grew from %.1f to %.1f %s, and may grow by %.0f.", what, before, after, unit, most));
        }
    }

    private void slowed(List<String> broken, String what, List<Slice> first, List<Slice> last, ToDoubleFunction<Slice> figure) {
        double before = median(first, figure);
        double after = median(last, figure);
        if (after > before * latency && after - before > NOTICED) {
            broken.add(
                    String.format(Locale.ROOT, "%s grew from %.1f to %.1f ms, and may grow to %.1f times.", what, before, after, latency));
        }
    }

    static double median(List<Slice> slices, ToDoubleFunction<Slice> figure) {
        double[] sorted = slices.stream().mapToDouble(figure).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
