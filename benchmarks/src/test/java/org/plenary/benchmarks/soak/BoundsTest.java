package org.plenary.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/// What counts as growth.
class BoundsTest {

    private static final Bounds BOUNDS = new Bounds(16, 2, 30);

    @Test
    void what_stays_is_not_told() {
        assertThat(BOUNDS.broken(slices(_ -> slice(40, 1, 100, 30)))).isEmpty();
    }

    @Test
    void memory_that_grows_is_told() {
        assertThat(BOUNDS.broken(slices(i -> slice(40 + 2 * i, 1, 100, 30))))
                .containsExactly("Live memory grew from 42.0 to 60.0 MiB, and may grow by 16.");
        assertThat(BOUNDS.broken(slices(i -> slice(40, 2 * i, 100, 30))))
                .containsExactly("Netty's memory grew from 2.0 to 20.0 MiB, and may grow by 16.");
    }

    /// One slice in which a machine stood still is none.
    @Test
    void a_single_peak_is_not_told() {
        assertThat(BOUNDS.broken(slices(i -> i == 11 ? slice(90, 60, 900, 3_000) : slice(40, 1, 100, 30)))).isEmpty();
    }

    @Test
    void files_that_stay_open_are_told() {
        assertThat(BOUNDS.broken(slices(i -> slice(40, 1, 100 + 10 * i, 30))))
                .containsExactly("Open files grew from 110.0 to 200.0 files, and may grow by 30.");
    }

    @Test
    void a_p99_that_grows_is_told_unless_by_little() {
        assertThat(BOUNDS.broken(slices(i -> slice(40, 1, 100, 30 + 10 * i)))).hasSize(2)
                .allMatch(sentence -> sentence.startsWith("The p99 ") && sentence.endsWith(" ms, and may grow to 2.0 times."));
        assertThat(BOUNDS.broken(slices(i -> slice(40, 1, 100, 2 + i)))).isEmpty();
    }

    private static List<Slice> slices(IntFunction<Slice> slice) {
        return IntStream.range(0, 12).mapToObj(slice).toList();
    }

    private static Slice slice(long heap, long netty, long files, long millis) {
        var times = new Histogram(3);
        times.recordValue(millis * 1_000);
        var reading = new Reading(heap << 20, 0, netty << 20, 0, 40, files, Duration.ZERO);
        return new Slice(Duration.ZERO, new Latencies.Taken(times, times, 1, 0), reading, 0, 0, 0);
    }
}
