package org.plenary.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// A leader's time goes on from the later of state and wall clock.
class LeaderTimeTest {

    private static final Instant NOON = Instant.parse("2001-12-13T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong(-5);

    @Test
    void it_begins_with_the_wall_clock_and_goes_on_with_what_elapses() {
        var time = new LeaderTime(NOON.minusSeconds(60), NOON, nanos::get);
        assertThat(time.stamp()).isEqualTo(NOON);
        nanos.addAndGet(2_500_000_000L);
        assertThat(time.stamp()).isEqualTo(NOON.plusMillis(2_500));
    }

    @Test
    void it_goes_on_from_the_state_where_the_wall_clock_went_back() {
        var time = new LeaderTime(NOON, NOON.minusSeconds(3600), nanos::get);
        nanos.addAndGet(1_000);
        assertThat(time.stamp()).isEqualTo(NOON.plusNanos(1_000));
    }
}
