package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.DecisionItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Subject;
import org.plenary.protocol.v1.WithdrawDocument;

/// What is told of documents.
final class DocumentTellerTest {

    private static final Subject DECISION = Subject.newBuilder().setDecision("1").build();
    private static final String FIRST = "%064x".formatted(1);

    private final Told told = new Told(Mirrors.of("podium", "secretary", "secretary-1"), Props.conference(), Props.session("open"),
            Props.delegation("norway", "en"), Item.newBuilder().setDecision(DecisionItem.newBuilder().setId("1").setSession("session-1")
                    .setNumber(1).setTitle("The declaration").setStatus("adopted")).build());

    @Test
    void a_text_is_submitted_once_and_not_when_it_comes_out_or_back() {
        told.own(Props.item(Props.document(1, 7, "norway")));
        assertThat(told.sentences())
                .containsExactly("The text of the statement by norway is submitted: text.txt, 1 byte, checksum " + FIRST + ".");
        told.put(Props.freeFloor("ru"));
        told.put(Props.item(Props.document(1, 7, "norway").setOut(true)));
        told.own();
        told.update(Mirrors.gone("document", 1));
        told.own(Props.item(Props.document(1, 7, "norway")));
        assertThat(told.sentences()).isEmpty();
    }

    @Test
    void a_text_that_is_seen_only_when_it_comes_out() {
        told.put(Props.freeFloor("ru"));
        told.put(Props.item(Props.document(1, 7, "norway").setOut(true)));
        assertThat(told.sentences()).isEmpty();
    }

    @Test
    void a_report_and_a_decision_are_submitted_and_transmitted() {
        told.put(Props.item(Props.document(1, Props.report()).setOut(true)), Props.item(Props.document(2, DECISION).setOut(true)));
        told.put(Props.transmission(1, Props.report()), Props.transmission(2, DECISION));
        assertThat(told.sentences()).containsExactly(
                "The report of a session is submitted: Session 1, text.txt, 1 byte, checksum " + FIRST + ".",
                "The text of decision 1 is submitted: Session 1, text.txt, 1 byte, checksum " + "%064x".formatted(2) + ".",
                "The report of a session is transmitted to the UN: Session 1.", "Decision 1 is transmitted to the UN: The declaration.");
    }

    @Test
    void a_document_that_is_withdrawn_where_somebody_has_pressed_it() {
        Instant later = Props.OPENED.plusSeconds(11);
        told.put(Props.item(Props.document(1, Props.report()).setOut(true)),
                Props.item(Props.document(2, Props.report()).setOut(true).setAt(Times.micros(later))));
        told.sentences();
        told.pressed(Command.newBuilder().setWithdrawDocument(WithdrawDocument.newBuilder().setDocument(1)));
        told.update(Mirrors.gone("document", 1), Mirrors.gone("document", 2));
        assertThat(told.sentences()).containsExactly("The report of a session is withdrawn: Session 1, text.txt.");
    }
}
