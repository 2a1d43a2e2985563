package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Change;

/// The checks of speakers' lists, each with the fault that it is there for.
final class ListCheckerTest {

    private final ListChecker checker = new ListChecker();
    private final Mirrors mirrors = Mirrors.podium();
    private Mirror last = mirrors.snapshot();

    @BeforeEach
    void three_wait() {
        last = mirrors.snapshot(Props.list("open", 1, 2, 3), Props.request(1, "norway"), Props.request(2, "turkey"),
                Props.request(3, "japan"));
    }

    private long broken(int invariant) {
        return checker.invariants().get(invariant).breaches();
    }

    @Test
    void who_asks_stands_last_and_who_is_called_is_gone() {
        see(Mirrors.with(Props.list("open", 1, 2, 3, 4)), Mirrors.with(Props.request(4, "tajikistan")));
        see(Mirrors.with(Props.list("open", 2, 3, 4)), Mirrors.gone("request", 1));
        see(Mirrors.with(Props.list("open", 4, 2, 3)));
        see(Mirrors.with(Props.list("open", 5, 4, 2, 3)), Mirrors.with(Props.request(5, "osce", "programme-entry")));
        assertThat(checker.invariants()).allMatch(each -> each.breaches() == 0);
        assertThat(checker.invariants().getFirst().checks()).isEqualTo(4);
    }

    @Test
    void two_that_change_places_and_a_third() {
        see(Mirrors.with(Props.list("open", 3, 2, 1)));
        assertThat(broken(0)).isEqualTo(1);
    }

    @Test
    void two_that_change_places_by_consent_and_one_that_comes_back() {
        see(Mirrors.with(Props.swap(3, 1)));
        see(Mirrors.with(Props.list("open", 3, 2, 1)), Mirrors.gone("swap", 3));
        see(Mirrors.with(Props.list("open", 3, 1)), Mirrors.with(Props.held(2, "tajikistan")));
        see(Mirrors.with(Props.list("open", 3, 1, 2)), Mirrors.with(Props.request(2, "tajikistan")));
        assertThat(checker.invariants()).allMatch(each -> each.breaches() == 0);
        see(Mirrors.with(Props.list("open", 3, 1)), Mirrors.with(Props.held(2, "tajikistan")));
        see(Mirrors.with(Props.list("closed", 3, 2, 1)), Mirrors.with(Props.request(2, "tajikistan")));
        assertThat(broken(0)).isEqualTo(1);
        assertThat(broken(1)).isZero();
    }

    @Test
    void somebody_who_is_put_before_others_of_the_same_rank() {
        see(Mirrors.with(Props.list("open", 1, 4, 2, 3)), Mirrors.with(Props.request(4, "tajikistan")));
        assertThat(broken(0)).isEqualTo(1);
    }

    @Test
    void a_move_and_an_inscription_in_one_step() {
        see(Mirrors.with(Props.list("open", 2, 1, 3, 4)), Mirrors.with(Props.request(4, "tajikistan")));
        assertThat(broken(0)).isEqualTo(1);
    }

    @Test
    void a_statement_that_a_closed_list_takes() {
        see(Mirrors.with(Props.list("closed", 1, 2, 3)));
        see(Mirrors.with(Props.list("closed", 1, 2, 3, 4)), Mirrors.with(Props.request(4, "tajikistan")));
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void a_programme_entry_on_a_list_that_is_not_open_yet() {
        see(Mirrors.with(Props.list("planned")), Mirrors.gone("request", 1), Mirrors.gone("request", 2), Mirrors.gone("request", 3));
        see(Mirrors.with(Props.list("planned", 4)), Mirrors.with(Props.request(4, "osce", "programme-entry")));
        assertThat(broken(1)).isZero();
        assertThat(checker.invariants().get(1).checks()).isEqualTo(2);
    }

    @Test
    void somebody_who_waits_twice() {
        see(Mirrors.with(Props.list("open", 1, 2, 3, 4)), Mirrors.with(Props.request(4, "norway")));
        assertThat(broken(2)).isEqualTo(1);
    }

    @Test
    void a_list_that_names_what_is_not_there() {
        see(Mirrors.gone("request", 2));
        assertThat(broken(3)).isEqualTo(1);
    }

    @Test
    void a_request_that_no_list_names() {
        see(Mirrors.with(Props.list("open", 1, 2)));
        assertThat(broken(3)).isEqualTo(1);
    }

    private void see(Change... changes) {
        Mirror next = mirrors.update(List.of(changes));
        checker.see(new Sighting("chair-1", Optional.of(last), next, true));
        last = next;
    }
}
