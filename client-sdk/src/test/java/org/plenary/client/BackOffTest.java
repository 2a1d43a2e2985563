package org.plenary.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Waits before a new try.
class BackOffTest {

    private static final Duration BASE = Duration.ofMillis(100);
    private static final Duration CAP = Duration.ofSeconds(10);

    @Test
    void the_ceiling_doubles_up_to_the_cap() {
        Duration[] ceilings = IntStream.of(100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000)
                .mapToObj(Duration::ofMillis)
                .toArray(Duration[]::new);
        Duration[] longest = new Duration[ceilings.length];
        for (int seed = 0; seed < 500; seed++) {
            BackOff backOff = new BackOff(BASE, CAP, new SplittableRandom(seed));
            for (int i = 0; i < ceilings.length; i++) {
                Duration wait = backOff.next();
                assertThat(wait).isBetween(Duration.ZERO, ceilings[i]);
                longest[i] = longest[i] == null || wait.compareTo(longest[i]) > 0 ? wait : longest[i];
            }
        }
        for (int i = 0; i < ceilings.length; i++) {
            assertThat(longest[i]).isGreaterThan(ceilings[i].multipliedBy(9).dividedBy(10));
        }
    }

    @Test
    void the_servers_advice_takes_the_place_of_the_usual_bounds() {
        BackOff backOff = new BackOff(BASE, CAP, new SplittableRandom(1));
        backOff.advised(org.plenary.protocol.v1.BackOff.newBuilder().setBase(1_000).setCap(2_000).build());
        IntStream.range(0, 10).forEach(i -> assertThat(backOff.next()).isLessThanOrEqualTo(Duration.ofMillis(2)));
        backOff.reset();
        assertThat(backOff.next()).isLessThanOrEqualTo(Duration.ofMillis(1));
    }

    @Test
    void a_good_connection_starts_it_afresh() {
        BackOff backOff = new BackOff(BASE, CAP, new SplittableRandom(1));
        IntStream.range(0, 10).forEach(i -> assertThat(backOff.next()).isLessThanOrEqualTo(CAP));
        backOff.reset();
        assertThat(backOff.next()).isLessThanOrEqualTo(BASE);
    }
}
