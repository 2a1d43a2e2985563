package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.SECRETARY;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.simulation.Scene.spoiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Conference;
import org.plenary.core.ContentHash;
import org.plenary.core.DecisionCommand.ProposeDecision;
import org.plenary.core.DecisionId;
import org.plenary.core.Document;
import org.plenary.core.DocumentCommand.SubmitDocument;
import org.plenary.core.DocumentCommand.Transmit;
import org.plenary.core.DocumentEvent.DocumentSubmitted;
import org.plenary.core.DocumentEvent.DocumentTransmitted;
import org.plenary.core.DocumentId;
import org.plenary.core.Documents;
import org.plenary.core.HandedIn;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.MediaType;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.core.Routing;
import org.plenary.core.Row;
import org.plenary.core.Subject;
import org.plenary.core.Words;
import org.plenary.meeting.Hall440;
import org.plenary.views.View;

/// Faults that are planted in documents are found under their names.
class PlantedDocumentFaultsTest {

    private static final Subject STATEMENT = new Subject.StatementSubject(new RequestId(1));
    private static final Words COUNCIL = new Words("Council", "Совет");

    @Test
    void a_statement_that_another_delegation_submits() {
        Scene scene = Scene.waiting();
        assertThat(scene.found(scene.granted("10:00:00", JAPAN_1, submit(STATEMENT), new DocumentSubmitted(document(STATEMENT)))))
                .contains(Invariant.DOCUMENTS_ARE_SUBMITTED_BY_THEIR_OWN);
    }

    @Test
    void a_decision_that_is_transmitted_before_it_is_adopted_and_a_report_that_nobody_has_submitted() {
        Scene scene = Scene.debate().well("10:00:00", CHAIR, new ProposeDecision("Programme", Optional.empty()));
        Subject decision = new Subject.DecisionSubject(new DecisionId("session-1-1"));
        assertThat(scene.found(transmitted(scene, decision))).contains(Invariant.WHAT_IS_TRANSMITTED_IS_FINAL);
        Scene other = Scene.debate();
        assertThat(other.found(transmitted(other, new Subject.ReportSubject(SESSION_1))))
                .contains(Invariant.WHAT_IS_TRANSMITTED_IS_FINAL);
    }

    @Test
    void a_document_that_is_lost_from_the_state() {
        Scene scene = Scene.waiting().well("10:00:00", NORWAY_1, submit(STATEMENT));
        assertThat(scene.found(spoiled(scene.wake(), now -> with(now, new Documents(1, Row.of(), Row.of(), Row.of())))))
                .contains(Invariant.DOCUMENTS_FOLLOW_FROM_THEIR_EVENTS);
    }

    @Test
    void a_text_that_delegates_are_shown_before_it_is_delivered() {
        Scene scene = new Scene(Routing::routes, (now, audience) -> View.of(asIfDelivered(now), audience));
        scene.well("09:30:00", CHAIR, new OpenSession(SESSION_1))
                .well("09:30:10", CHAIR, new StartSegment(Hall440.DEBATE))
                .well("09:31:00", NORWAY_1, new RequestFloor(
                        RequestKinds.STATEMENT, Language.EN));
        List<Invariant> found = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            found.addAll(scene.found(scene.step("10:00:0" + i, SECRETARY, submit(STATEMENT, i))));
        }
        assertThat(found).contains(Invariant.NOTHING_LEAKS);
    }

    private static Step transmitted(Scene scene, Subject subject) {
        return scene.granted("10:00:01", SECRETARY, new Transmit(subject, Optional.of("Council")),
                new DocumentTransmitted(subject, COUNCIL));
    }

    private static Conference asIfDelivered(Conference now) {
        return now.papers().all().isEmpty() ? now : with(now, new Documents(
                now.papers().last(), now.papers().all(), Row.of(new HandedIn(new RequestId(1), NORWAY)), Row.of()));
    }

    private static Conference with(Conference now, Documents documents) {
        return new Conference(
                now.plan(), now.clock(), now.agenda(), now.lists(), now.floor(), now.booths(), now.roster(), now.seats(),
                now.decisions(), now.pace(), Optional.of(documents));
    }

    private static SubmitDocument submit(Subject subject) {
        return submit(subject, 0);
    }

    private static SubmitDocument submit(Subject subject, int content) {
        return new SubmitDocument(subject, hash(content), "statement.txt", 1_000, MediaType.TEXT);
    }

    private static Document document(Subject subject) {
        return new Document(
                new DocumentId(1), subject, hash(0), "statement.txt", 1_000, MediaType.TEXT, Optional.of(NORWAY), Hall440.at("10:00:00"));
    }

    private static ContentHash hash(int content) {
        return new ContentHash("%064x".formatted(content));
    }
}
