package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.DocumentItem;
import org.plenary.protocol.v1.TurnItem;

/// The checks of documents, each with the fault that it is there for.
final class DocumentCheckerTest {

    private final DocumentChecker checker = new DocumentChecker();
    private final Mirrors mirrors = Mirrors.podium();
    private final DocumentItem.Builder text = Props.document(1, 7, "norway");
    private final TurnItem.Builder turn = Props.turn(1, "norway", Props.OPENED);
    private Mirror last = mirrors.snapshot();

    private long broken(int invariant) {
        return checker.invariants().get(invariant).breaches();
    }

    @Test
    void a_text_that_its_delegation_the_booths_and_the_secretariat_see_before_it_is_out() {
        look(Mirrors.of("booth", "interpreter", "ru-1").snapshot(Props.item(text)));
        look(owned(Mirrors.delegate("norway")));
        look(owned(Mirrors.of("podium", "secretary", "secretary-1")));
        assertThat(broken(0)).isZero();
        assertThat(checker.invariants().getFirst().checks()).isEqualTo(3);
        look(owned(Mirrors.delegate("turkey")));
        look(owned(Mirrors.of("podium", "chair", "chair-1")));
        look(Mirrors.podium().snapshot(Props.item(text)));
        look(Mirrors.of("booth", "interpreter", "ru-1").snapshot(Props.item(Props.document(2, Props.report()))));
        assertThat(broken(0)).isEqualTo(4);
    }

    @Test
    void a_text_that_comes_out_with_its_turn_and_back_with_a_mistake() {
        see(Mirrors.with(Props.item(turn)));
        see(Mirrors.with(Props.ended(turn, Props.OPENED.plusSeconds(60))), Mirrors.with(Props.item(text.setOut(true))));
        see(Mirrors.with(Props.item(turn)), Mirrors.gone("document", 1));
        assertThat(broken(1)).isZero();
        assertThat(checker.invariants().get(1).checks()).isEqualTo(3);
    }

    @Test
    void a_text_that_is_taken_back_after_its_turn() {
        see(Mirrors.with(Props.ended(turn, Props.OPENED.plusSeconds(60))), Mirrors.with(Props.item(text.setOut(true))));
        see(Mirrors.gone("document", 1));
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void a_report_that_is_withdrawn_before_it_is_transmitted_and_one_after() {
        see(Mirrors.with(Props.item(Props.document(1, Props.report()).setOut(true))));
        see(Mirrors.gone("document", 1));
        see(Mirrors.with(Props.item(Props.document(2, Props.report()).setOut(true))), Mirrors.with(Props.transmission(1, Props.report())));
        assertThat(broken(1)).isZero();
        see(Mirrors.gone("document", 2));
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void a_document_that_has_another_content_for_somebody_else() {
        see(Mirrors.with(Props.item(text.clone().setOut(true))));
        look(Mirrors.delegate("turkey").snapshot(Props.item(text.clone().setOut(true))));
        assertThat(broken(2)).isZero();
        look(Mirrors.delegate("turkey").snapshot(Props.item(text.clone().setOut(true).setSha256("%064x".formatted(9)))));
        assertThat(broken(2)).isEqualTo(1);
    }

    @Test
    void a_later_document_with_a_lower_number() {
        see(Mirrors.with(Props.item(Props.document(3, Props.report()).setOut(true))),
                Mirrors.with(Props.item(Props.document(2, Props.report()).setOut(true).setAt(Times.micros(Props.OPENED.plusSeconds(5))))));
        assertThat(broken(2)).isEqualTo(1);
    }

    @Test
    void a_transmission_that_changes_and_one_that_is_gone() {
        see(Mirrors.with(Props.transmission(1, Props.report())));
        assertThat(broken(3)).isZero();
        see(Mirrors.gone("transmission", 1));
        assertThat(broken(3)).isEqualTo(1);
        see(Mirrors.with(Props.transmission(1, text.getSubject())));
        assertThat(broken(3)).isEqualTo(2);
    }

    @Test
    void a_transmission_whose_number_leaves_a_gap() {
        see(Mirrors.with(Props.transmission(2, Props.report())));
        assertThat(broken(3)).isEqualTo(1);
    }

    private Mirror owned(Mirrors of) {
        of.snapshot();
        return of.own(Props.item(text));
    }

    private void see(Change... changes) {
        Mirror next = mirrors.update(List.of(changes));
        checker.see(new Sighting("chair-1", Optional.of(last), next, true));
        last = next;
    }

    private void look(Mirror mirror) {
        checker.see(new Sighting("somebody", Optional.empty(), mirror, true));
    }
}
