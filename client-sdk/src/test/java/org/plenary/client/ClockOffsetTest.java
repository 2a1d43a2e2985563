package org.plenary.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.plenary.protocol.v1.Clock;
import org.plenary.protocol.v1.TurnItem;

/// How well a client knows the server's time.
class ClockOffsetTest {

    private static final Instant START = Instant.parse("2001-12-13T08:30:00Z");
    private static final Duration AHEAD = Duration.ofSeconds(90);

    private final ClockOffset offset = new ClockOffset();

    @Test
    void the_error_is_half_the_round_trip() {
        trip(START, 10, 5, 10, AHEAD);
        assertThat(offset.offset()).contains(AHEAD);
        assertThat(offset.error(START.plusMillis(25))).contains(Duration.ofMillis(10).plusNanos(1_000));
    }

    @Test
    void a_one_sided_road_misleads_by_no_more_than_the_error() {
        trip(START, 40, 0, 2, AHEAD);
        Duration off = offset.offset().orElseThrow().minus(AHEAD).abs();
        assertThat(off).isEqualTo(Duration.ofMillis(19)).isLessThan(offset.error(START.plusMillis(42)).orElseThrow());
    }

    @Test
    void the_best_round_trip_is_kept() {
        trip(START, 5, 1, 5, AHEAD);
        trip(START.plusSeconds(2), 80, 1, 20, AHEAD);
        assertThat(offset.offset()).contains(AHEAD);
    }

    @Test
    void the_best_one_ages_until_a_slightly_worse_one_takes_over() {
        trip(START, 5, 0, 5, AHEAD);
        assertThat(offset.error(START.plusSeconds(1_000)))
                .hasValueSatisfying(error -> assertThat(error).isGreaterThan(Duration.ofMillis(200)));
        trip(START.plusSeconds(1_000), 20, 0, 20, AHEAD.plusMillis(3));
        assertThat(offset.offset()).contains(AHEAD.plusMillis(3));
    }

    @Test
    void a_measure_that_contradicts_the_best_shows_that_a_clock_was_set() {
        trip(START, 5, 0, 5, AHEAD);
        trip(START.plusSeconds(2), 20, 0, 20, AHEAD.plusSeconds(3_600));
        assertThat(offset.offset()).contains(AHEAD.plusSeconds(3_600));
    }

    @Test
    void whatever_the_road_the_truth_lies_within_the_error() {
        SplittableRandom dice = new SplittableRandom(440);
        for (int i = 0; i < 2_000; i++) {
            Instant sent = START.plusSeconds(2L * i);
            trip(sent, dice.nextInt(60), dice.nextInt(10), dice.nextInt(60), AHEAD);
            Instant now = sent.plusMillis(200);
            assertThat(offset.offset().orElseThrow().minus(AHEAD).abs()).isLessThanOrEqualTo(offset.error(now).orElseThrow());
        }
    }

    @Test
    void conference_time_runs_at_the_conferences_rate() {
        Clock clock = Clock.newBuilder()
                .setAnchor(Micros.of(START))
                .setBase(Micros.of(START.plus(AHEAD)))
                .setRate(60)
                .build();
        ServerClock server = new ServerClock(AHEAD, Duration.ofMillis(1), clock);
        assertThat(server.serverTime(START)).isEqualTo(START.plus(AHEAD));
        assertThat(server.conferenceTime(START)).isEqualTo(START);
        assertThat(server.conferenceTime(START.plusSeconds(10))).isEqualTo(START.plusSeconds(600));
    }

    @Test
    void a_running_turn_counts_down_and_a_paused_one_does_not() {
        ServerClock server = new ServerClock(Duration.ZERO, Duration.ZERO, Clock.newBuilder().setRate(1).build());
        TurnItem paused = TurnItem.newBuilder()
                .setLimit(Micros.of(Duration.ofMinutes(5)))
                .setUsed(Micros.of(Duration.ofMinutes(1)))
                .build();
        TurnItem running = paused.toBuilder().setRunningSince(Micros.of(START)).build();
        assertThat(server.remaining(paused, START.plusSeconds(30))).isEqualTo(Duration.ofMinutes(4));
        assertThat(server.remaining(running, START.plusSeconds(30))).isEqualTo(Duration.ofSeconds(210));
        assertThat(server.remaining(running, START.plusSeconds(300))).isEqualTo(Duration.ofMinutes(-1));
    }

    private void trip(Instant sent, long out, long within, long back, Duration ahead) {
        Instant received = sent.plusMillis(out).plus(ahead);
        offset.measured(sent, received, received.plusMillis(within), sent.plusMillis(out + within + back));
    }
}
