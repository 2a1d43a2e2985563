package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.plenary.client.ServerClock;
import org.plenary.protocol.v1.Clock;

/// The check of clients' clocks, with the faults that it is there for.
final class ClockCheckerTest {

    private final ClockChecker checker = new ClockChecker();

    @Test
    void clocks_that_agree_within_their_errors() {
        see("norway-1", "1", 100, 5);
        see("turkey-1", "1", 108, 4);
        assertThat(checker.invariant().checks()).isEqualTo(2);
        assertThat(checker.invariant().breaches()).isZero();
    }

    @Test
    void a_clock_that_is_sure_of_another_time() {
        see("norway-1", "1", 100, 5);
        see("turkey-1", "1", 120, 5);
        assertThat(checker.invariant().breaches()).isEqualTo(1);
    }

    @Test
    void a_clock_that_is_not_sure() {
        see("norway-1", "1", 100, 800);
        assertThat(checker.invariant().breaches()).isEqualTo(1);
    }

    @Test
    void another_life_of_the_server_may_have_another_clock() {
        see("norway-1", "1", 100, 5);
        see("norway-1", "2", 900, 5);
        assertThat(checker.invariant().breaches()).isZero();
    }

    private void see(String who, String epoch, long offset, long error) {
        checker.see(who, epoch, new ServerClock(Duration.ofMillis(offset), Duration.ofMillis(error), Clock.getDefaultInstance()));
    }
}
