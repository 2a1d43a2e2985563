package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.Item;

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
    void who_is_carried_over_stands_behind_all_of_the_rank_on_any_list_that_is_not_over() {
        see(Mirrors.with(ahead("planned", 8, 9)), Mirrors.with(waiting(8, 1)), Mirrors.with(waiting(9, 2)));
        see(Mirrors.with(Props.list("open", 2, 3)), Mirrors.with(ahead("planned", 8, 9, 1)), Mirrors.with(waiting(1, 3)));
        assertThat(checker.invariants()).allMatch(each -> each.breaches() == 0);
        assertThat(checker.invariants().get(1).checks()).isEqualTo(1);
        see(Mirrors.with(Props.list("open", 3)), Mirrors.with(ahead("planned", 8, 2, 9, 1)), Mirrors.with(waiting(2, 4)));
        assertThat(broken(0)).isEqualTo(1);
    }

    @Test
    void a_list_ahead_of_its_segment_takes_requests_from_its_opening_on() {
        see(Mirrors.with(ahead("open")));
        see(Mirrors.with(ahead("open", 4)), Mirrors.with(waiting(4, 1)));
        assertThat(checker.invariants()).allMatch(each -> each.breaches() == 0);
        see(Mirrors.with(ahead("planned", 4)));
        see(Mirrors.with(ahead("planned", 4, 5)), Mirrors.with(waiting(5, 2)));
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void who_was_called_by_mistake_stands_where_it_stood_also_on_a_closed_list() {
        call();
        see(Mirrors.with(Props.list("closed", 2, 1, 3)), Mirrors.with(Props.request(2, "turkey")), undone());
        assertThat(checker.invariants()).allMatch(each -> each.breaches() == 0);
    }

    @Test
    void who_was_called_by_mistake_and_comes_back_last() {
        call();
        see(Mirrors.with(Props.list("closed", 1, 3, 2)), Mirrors.with(Props.request(2, "turkey")), undone());
        assertThat(broken(0)).isEqualTo(1);
    }

    @Test
    void who_comes_back_though_nothing_was_undone() {
        call();
        see(Mirrors.with(Props.list("closed", 2, 1, 3)), Mirrors.with(Props.request(2, "turkey")));
        assertThat(broken(0)).isEqualTo(1);
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void a_statement_that_a_closed_list_takes() {
        see(Mirrors.with(Props.list("closed", 1, 2, 3)));
        see(Mirrors.with(Props.list("closed", 1, 2, 3, 4)), Mirrors.with(Props.request(4, "tajikistan")));
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void a_closed_list_takes_whom_somebody_inscribes() {
        checker.pressed(ListPresses.inscribe("tajikistan", "statement"));
        see(Mirrors.with(Props.list("closed", 1, 2, 3)));
        see(Mirrors.with(Props.list("closed", 1, 2, 3, 4)), Mirrors.with(Props.request(4, "tajikistan")));
        assertThat(broken(1)).isZero();
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

    /// Turkey is called out of the first place, where it had been moved, and the list is closed.
    private void call() {
        see(Mirrors.with(Props.list("open", 2, 1, 3)));
        see(Mirrors.with(Props.list("open", 1, 3)), Mirrors.gone("request", 2),
                Mirrors.with(Props.item(Props.turn(1, "turkey", Props.OPENED))));
        see(Mirrors.with(Props.list("closed", 1, 3)));
    }

    private static Change undone() {
        return Mirrors.with(Props.undone(Props.turn(1, "turkey", Props.OPENED), Props.OPENED.plusSeconds(5)));
    }

    private static Item ahead(String status, Integer... requests) {
        return Item.newBuilder().setList(Props.list(status, requests).getList().toBuilder().setSegment("afternoon")).build();
    }

    private static Item waiting(int id, int sequence) {
        return Item.newBuilder().setRequest(Props.request(id, "delegation-" + id).getRequest().toBuilder()
                .setSegment("afternoon").setSequence(sequence)).build();
    }

    private void see(Change... changes) {
        Mirror next = mirrors.update(List.of(changes));
        checker.see(new Sighting("chair-1", Optional.of(last), next, true));
        last = next;
    }
}
