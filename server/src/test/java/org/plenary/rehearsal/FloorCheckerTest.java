package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Item;

/// The floor's checks, each with the fault that it is there for.
final class FloorCheckerTest {

    private final FloorChecker checker = new FloorChecker();

    private Invariant one() {
        return checker.invariants().get(0);
    }

    private Invariant language() {
        return checker.invariants().get(1);
    }

    private Invariant suspended() {
        return checker.invariants().get(2);
    }

    @Test
    void a_turn_that_runs_has_the_floor_in_its_language() {
        see(Props.conference(), Props.session("open"), Props.floor(1, "en"), Props.item(Props.turn(1, "norway", Props.OPENED)));
        assertThat(one().checks()).isEqualTo(1);
        assertThat(language().checks()).isEqualTo(1);
        assertThat(one().breaches() + language().breaches() + suspended().breaches()).isZero();
    }

    @Test
    void two_turns_that_run() {
        see(Props.conference(), Props.session("open"), Props.floor(1, "en"), Props.item(Props.turn(1, "norway", Props.OPENED)),
                Props.item(Props.turn(2, "turkey", Props.OPENED)));
        assertThat(one().breaches()).isEqualTo(1);
        assertThat(one().told().getFirst()).contains("[1, 2]");
    }

    @Test
    void a_turn_that_runs_without_the_floor() {
        see(Props.conference(), Props.session("open"), Props.freeFloor("en"), Props.item(Props.turn(1, "norway", Props.OPENED)));
        assertThat(one().breaches()).isEqualTo(1);
    }

    @Test
    void a_floor_that_speaks_another_language_than_the_turn() {
        see(Props.conference(), Props.session("open"), Props.floor(1, "ru"), Props.item(Props.turn(1, "norway", Props.OPENED)));
        assertThat(language().breaches()).isEqualTo(1);
    }

    @Test
    void a_floor_that_does_not_speak_the_chairs_language_between_turns() {
        see(Props.conference(), Props.session("open"), Props.freeFloor("ru"));
        assertThat(language().breaches()).isZero();
        see(Props.conference(), Props.session("open"), Props.freeFloor("en"));
        assertThat(language().breaches()).isEqualTo(1);
    }

    @Test
    void a_turn_in_a_suspended_session() {
        see(Props.conference(), Props.session("suspended"), Props.floor(1, "en"), Props.item(Props.turn(1, "norway", Props.OPENED)));
        assertThat(suspended().checks()).isEqualTo(1);
        assertThat(suspended().breaches()).isEqualTo(1);
    }

    @Test
    void whoever_is_shown_no_floor_is_not_asked() {
        see(Props.conference(), Props.session("open"));
        assertThat(checker.invariants()).allMatch(each -> each.checks() == 0);
    }

    private void see(Item... items) {
        Mirror mirror = Mirrors.podium().snapshot(items);
        checker.see(new Sighting("chair-1", Optional.empty(), mirror, true));
    }
}
