package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.TurnItem;

/// The checks of time budgets, each with the fault that it is there for.
final class BudgetCheckerTest {

    private final BudgetChecker checker = new BudgetChecker();
    private final Mirrors mirrors = Mirrors.podium();
    private final TurnItem.Builder turn = Props.turn(1, "norway", Props.OPENED);
    private final Item ended = Props.ended(turn, Props.OPENED.plusSeconds(60));
    private Mirror last = mirrors.snapshot();

    @BeforeEach
    void somebody_speaks() {
        last = mirrors.snapshot(Props.budget("floor", "norway", 10, 0), Props.budget("floor", "turkey", 0, 0),
                Props.budget("states", "", 10, 0), Props.item(turn), Props.floor(1, "en"));
    }

    private long broken(int invariant) {
        return checker.invariants().get(invariant).breaches();
    }

    @ParameterizedTest
    @CsvSource({"podium, 0", "delegate, 0", "booth, 0", "technician, 0", "display, 0", "listener, 1", "media, 1"})
    void budgets_are_shown_to_those_who_follow_every_session(String audience, long broken) {
        Mirror mirror = Mirrors.watcher(audience).snapshot(Props.budget("states", "", 0, 0));
        checker.see(new Sighting(audience, Optional.empty(), mirror, true));
        assertThat(broken(0)).isEqualTo(broken);
    }

    @Test
    void a_turn_that_ends_is_charged_and_given_back_when_it_goes_on() {
        see(Mirrors.with(ended), Mirrors.with(Props.budget("floor", "norway", 70, 0)), Mirrors.with(Props.budget("states", "", 70, 0)));
        see(Mirrors.with(Props.item(turn)), Mirrors.with(Props.budget("floor", "norway", 10, 0)),
                Mirrors.with(Props.budget("states", "", 10, 0)));
        see(Mirrors.with(Props.budget("states", "", 10, -300)));
        assertThat(broken(1)).isZero();
        assertThat(checker.invariants().get(1).checks()).isEqualTo(3);
    }

    @Test
    void a_turn_that_is_charged_while_it_runs() {
        see(Mirrors.with(Props.budget("floor", "norway", 70, 0)));
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void a_turn_that_is_charged_more_than_it_took() {
        see(Mirrors.with(ended), Mirrors.with(Props.budget("floor", "norway", 71, 0)));
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void a_turn_that_is_charged_to_another_delegation() {
        see(Mirrors.with(ended), Mirrors.with(Props.budget("floor", "turkey", 60, 0)));
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void a_turn_that_was_taken_back_and_is_charged() {
        see(Mirrors.with(Props.undone(turn, Props.OPENED.plusSeconds(60))), Mirrors.with(Props.budget("floor", "norway", 70, 0)));
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void a_budget_that_is_given_time_back_for_nothing() {
        see(Mirrors.with(Props.budget("states", "", 0, 0)));
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void a_budget_that_began_with_another_time() {
        see(Mirrors.with(Item.newBuilder().setBudget(Props.budget("states", "", 10, 0).getBudget().toBuilder().setTime(1)).build()));
        assertThat(broken(1)).isEqualTo(1);
    }

    private void see(Change... changes) {
        Mirror next = mirrors.update(List.of(changes));
        checker.see(new Sighting("chair-1", Optional.of(last), next, true));
        last = next;
    }
}
