package org.plenary.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Which known word a mistyped one meant.
class NearestTest {

    private static final List<String> KNOWN = List.of("keynote", "debate", "break", "brief-remarks");

    @Test
    void a_slip_of_the_finger_is_understood() {
        assertThat(Nearest.to("kenote", KNOWN)).contains("keynote");
        assertThat(Nearest.to("keynotes", KNOWN)).contains("keynote");
        assertThat(Nearest.to("deabte", KNOWN)).contains("debate");
        assertThat(Nearest.to("k\u0435ynot\u0435", KNOWN)).contains("keynote"); // both e are Cyrillic
    }

    @Test
    void a_beginning_is_understood_where_only_one_word_begins_so() {
        assertThat(Nearest.to("brief", KNOWN)).contains("brief-remarks");
        assertThat(Nearest.to("b", KNOWN)).isEmpty();
    }

    @Test
    void another_word_is_not_twisted_into_a_known_one() {
        assertThat(Nearest.to("lunch", KNOWN)).isEmpty();
        assertThat(Nearest.to("keynote".repeat(10_000), KNOWN)).isEmpty();
        assertThat(Nearest.to("keynote", List.of())).isEmpty();
    }

    @Test
    void neighbours_that_changed_places_are_one_slip() {
        assertThat(Nearest.slips("debate", "debate")).isZero();
        assertThat(Nearest.slips("dbeate", "debate")).isEqualTo(1);
        assertThat(Nearest.slips("", "debate")).isEqualTo(6);
        assertThat(Nearest.slips("rebate", "debated")).isEqualTo(2);
    }
}
