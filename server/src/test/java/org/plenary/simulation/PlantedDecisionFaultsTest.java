package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.JAPAN;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.simulation.Scene.spoiled;
import static org.plenary.simulation.Scene.with;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.AgendaEvent.SessionSuspended;
import org.plenary.core.Attachment;
import org.plenary.core.Badge;
import org.plenary.core.DecisionCommand.AskForObjections;
import org.plenary.core.DecisionCommand.AttachStatement;
import org.plenary.core.DecisionCommand.ObjectToDecision;
import org.plenary.core.DecisionCommand.ProposeDecision;
import org.plenary.core.DecisionEvent.DecisionAdopted;
import org.plenary.core.DecisionEvent.DecisionObjectedTo;
import org.plenary.core.DecisionEvent.StatementAttached;
import org.plenary.core.DecisionId;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.Row;

/// Faults that are planted in decisions are found under their names.
class PlantedDecisionFaultsTest {

    private static final DecisionId DECISION = new DecisionId("session-1-1");

    @Test
    void a_decision_that_is_adopted_too_early() {
        Scene scene = asked();
        assertThat(scene.found(scene.granted("10:00:19", Badge.HOUSE, new Wake(), new DecisionAdopted(DECISION))))
                .contains(Invariant.CONSENSUS_IS_THE_ABSENCE_OF_OBJECTIONS);
    }

    @Test
    void a_decision_that_is_adopted_in_spite_of_an_objection() {
        Scene scene = asked().well("10:00:15", NORWAY_1, new ObjectToDecision(DECISION));
        assertThat(scene.found(scene.granted("10:00:20", Badge.HOUSE, new Wake(), new DecisionAdopted(DECISION))))
                .contains(Invariant.CONSENSUS_IS_THE_ABSENCE_OF_OBJECTIONS);
    }

    @Test
    void an_objection_at_the_very_instant_of_the_end() {
        Scene scene = asked();
        assertThat(scene.found(scene.granted(
                "10:00:20", NORWAY_1, new ObjectToDecision(DECISION), new DecisionObjectedTo(DECISION, NORWAY))))
                .contains(Invariant.CONSENSUS_IS_THE_ABSENCE_OF_OBJECTIONS);
    }

    @Test
    void an_objection_and_a_statement_of_a_partner() {
        Scene scene = asked();
        assertThat(scene.found(scene.granted(
                "10:00:15", JAPAN_1, new ObjectToDecision(DECISION), new DecisionObjectedTo(DECISION, JAPAN))))
                .contains(Invariant.PARTICIPATING_STATES_DECIDE);
        Scene adopted = asked().well("10:00:20", Badge.HOUSE, new Wake());
        AttachStatement attach = new AttachStatement(DECISION, Attachment.Kind.RESERVATION, NORWAY, Row.of(JAPAN), "Understood so.");
        assertThat(adopted.found(adopted.granted("10:00:30", NORWAY_1, attach, new StatementAttached(
                DECISION, attach.kind(), attach.delegation(), attach.alsoFor(), attach.text()))))
                .contains(Invariant.PARTICIPATING_STATES_DECIDE);
    }

    @Test
    void a_question_that_outlasts_the_sitting() {
        Scene scene = asked();
        assertThat(scene.found(scene.granted("10:00:15", CHAIR, new SuspendSession(Optional.empty(), "Lunch"),
                new SessionSuspended(SESSION_1, Optional.empty(), "Lunch"))))
                .contains(Invariant.QUESTIONS_ARE_PUT_TO_A_SITTING_SESSION);
    }

    @Test
    void a_decision_that_is_lost_from_the_state() {
        Scene scene = asked();
        assertThat(scene.found(spoiled(scene.wake(), now -> with(now, Row.of()))))
                .contains(Invariant.DECISIONS_FOLLOW_FROM_THEIR_EVENTS);
    }

    @Test
    void a_window_that_nobody_closes() {
        Scene scene = asked();
        assertThat(scene.found(scene.granted("10:00:21", Badge.HOUSE, new Wake())))
                .contains(Invariant.WHAT_IS_DUE_COMES_FIRST);
    }

    /// A scene in which the session is asked for objections from 10:00:10 to 10:00:20.
    private static Scene asked() {
        return Scene.debate()
                .well("10:00:00", CHAIR, new ProposeDecision("Programme", Optional.empty()))
                .well("10:00:10", CHAIR, new AskForObjections(DECISION, Duration.ofSeconds(10)));
    }
}
