package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whatever befalls server, network and clients in the course of a day, every promise is kept.
///
/// `-Dplenary.days=1000` tries more seeds, `-Dplenary.day=7` begins with another.
class ConferenceDayTest {

    private static final Logger LOG = LoggerFactory.getLogger(ConferenceDayTest.class);
    private static final long FIRST = Long.getLong("plenary.day", 1);
    private static final long SEEDS = Long.getLong("plenary.days", 200);
    private static final long WHOLE = 6;
    private static final Duration MORNING = Duration.ofMinutes(75);
    private static final Duration WHOLE_DAY = Duration.ofHours(10);

    @Test
    void whatever_befalls_them_every_promise_is_kept_and_put_to_the_test() {
        long begun = System.nanoTime();
        List<DayReport> reports = LongStream.range(FIRST, FIRST + SEEDS + WHOLE).parallel()
                .mapToObj(seed -> lived(seed, seed < FIRST + SEEDS ? MORNING : WHOLE_DAY)).toList();
        Duration real = Duration.ofNanos(System.nanoTime() - begun);
        Map<Promise, Long> checks = new EnumMap<>(Promise.class);
        reports.forEach(report -> report.checks().forEach((promise, times) -> checks.merge(promise, times, Long::sum)));
        LOG.info("{} seeds: {} steps, {} crashes, {} reconnections; {} of conferences in {}", reports.size(),
                reports.stream().mapToInt(DayReport::steps).sum(), reports.stream().mapToInt(DayReport::crashes).sum(),
                reports.stream().mapToInt(DayReport::reconnects).sum(),
                reports.stream().map(DayReport::conferenceTime).reduce(Duration.ZERO, Duration::plus), real);
        assertThat(reports).hasSizeGreaterThanOrEqualTo((int) SEEDS);
        assertThat(checks).containsOnlyKeys(Promise.values()).allSatisfy((promise, times) -> assertThat(times).isPositive());
    }

    @Test
    void a_seed_is_worth_the_same_every_time() {
        DayReport once = lived(7, WHOLE_DAY);
        DayReport again = lived(7, WHOLE_DAY);
        assertThat(again).isEqualTo(once);
        assertThat(lived(8, MORNING).trace()).isNotEqualTo(once.trace());
    }

    private static DayReport lived(long seed, Duration length) {
        try (ConferenceDay day = new ConferenceDay(seed, length, new Fittings())) {
            DayReport report = day.run();
            report.failure().ifPresent(failure -> {
                throw new AssertionError(failure.toString());
            });
            return report;
        }
    }
}
