package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is pressed of what somebody means to do.
final class IntentionsTest {

    private static final Instant NOW = Mirrors.NINE;

    @Test
    void of_what_is_due_the_first_that_was_named_is_pressed() {
        Intentions intentions = new Intentions(NOW, Set.of());
        intentions.at(NOW.plusSeconds(5), Presses.endTurn(1));
        intentions.at(NOW, Presses.endTurn(2));
        intentions.at(NOW.minusSeconds(5), Presses.endTurn(3));
        assertThat(intentions.press().orElseThrow().command()).isEqualTo(Presses.endTurn(2));
    }

    @Test
    void where_nothing_is_due_the_next_is_waited_for() {
        Intentions intentions = new Intentions(NOW, Set.of());
        assertThat(intentions.wakeAt()).isEqualTo(Instant.MAX);
        intentions.at(NOW.plusSeconds(9), Presses.endTurn(1));
        intentions.look(NOW.plusSeconds(7));
        intentions.look(NOW.minusSeconds(1));
        assertThat(intentions.press()).isEmpty();
        assertThat(intentions.wakeAt()).isEqualTo(NOW.plusSeconds(7));
    }

    @Test
    void what_is_done_once_is_not_done_again() {
        Intentions intentions = new Intentions(NOW, Set.of("pause-1"));
        intentions.once("pause-1", NOW, Presses.pauseTurn(1, "technical"));
        assertThat(intentions.press()).isEmpty();
        intentions.once("pause-2", NOW, Presses.pauseTurn(2, "technical"));
        assertThat(intentions.press().orElseThrow().matter()).isEqualTo("pause-2");
    }
}
