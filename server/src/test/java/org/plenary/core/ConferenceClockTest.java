package org.plenary.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The conference's clock: from the log's stamps to its own time and back.
class ConferenceClockTest {

    private static final Instant ANCHOR = Instant.parse("2001-12-13T02:30:00Z");
    private static final Instant BASE = Instant.parse("2026-11-23T08:00:00.000001Z");
    private static final long DAYS_IN_NANOS = 3L * 24 * 3_600 * 1_000_000_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 60, 1_000, 3_600})
    void the_stamp_of_a_time_is_the_first_at_which_the_clock_shows_it(int rate) {
        ConferenceClock clock = new ConferenceClock(ANCHOR, BASE, rate);
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(rate);
        for (int i = 0; i < 2_000; i++) {
            Instant stamp = BASE.plusNanos(dice.nextLong(-DAYS_IN_NANOS, DAYS_IN_NANOS));
            assertThat(clock.stamp(clock.at(stamp))).isEqualTo(stamp);
            Instant time = ANCHOR.plusNanos(dice.nextLong(-DAYS_IN_NANOS, DAYS_IN_NANOS));
            assertThat(clock.at(clock.stamp(time))).isAfterOrEqualTo(time);
            assertThat(clock.at(clock.stamp(time).minusNanos(1))).isBefore(time);
        }
    }

    @Test
    void a_clock_that_runs_as_fast_as_life_is_a_shift() {
        ConferenceClock clock = new ConferenceClock(ANCHOR, BASE, 1);
        assertThat(clock.at(BASE.plusSeconds(5))).isEqualTo(ANCHOR.plusSeconds(5));
        assertThat(clock.stamp(ANCHOR.minusSeconds(5))).isEqualTo(BASE.minusSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3_601})
    void a_rate_is_checked_before_it_can_reach_the_rules(int rate) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConferenceClock(ANCHOR, BASE, rate));
        assertThatIllegalArgumentException().isThrownBy(() -> new HouseCommand.SetClock(ANCHOR, rate));
    }
}
