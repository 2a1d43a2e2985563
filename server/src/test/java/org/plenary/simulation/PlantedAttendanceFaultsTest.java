package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.JAPAN;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.simulation.Scene.spoiled;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.AgendaEvent.SegmentStarted;
import org.plenary.core.Conference;
import org.plenary.core.DecisionCommand.AskForObjections;
import org.plenary.core.DecisionCommand.ProposeDecision;
import org.plenary.core.DecisionEvent.ObjectionsAskedFor;
import org.plenary.core.DecisionId;
import org.plenary.core.Roster;
import org.plenary.core.RosterCommand.RegisterAttendance;
import org.plenary.core.RosterEvent.AttendanceRegistered;
import org.plenary.core.Row;
import org.plenary.core.RulePacks;
import org.plenary.meeting.Hall440;

/// Faults that are planted in the attendance are found under their names.
class PlantedAttendanceFaultsTest {

    private static final DecisionId DECISION = new DecisionId("session-1-1");

    @Test
    void a_debate_that_begins_before_an_empty_hall() {
        Scene scene = opened().well("09:30:10", JAPAN_1, new RegisterAttendance(JAPAN, true));
        assertThat(scene.found(scene.granted("09:40:00", CHAIR, new StartSegment(DEBATE), new SegmentStarted(DEBATE))))
                .contains(Invariant.THE_QUORUM_IS_PRESENT);
    }

    @Test
    void a_decision_that_is_put_to_a_minority() {
        Scene scene = opened().well("09:30:10", NORWAY_1, new RegisterAttendance(NORWAY, true))
                .well("09:31:00", CHAIR, new StartSegment(DEBATE))
                .well("09:32:00", CHAIR, new ProposeDecision("Programme", Optional.empty()));
        assertThat(scene.found(scene.granted("10:00:00", CHAIR, new AskForObjections(DECISION, Duration.ofSeconds(10)),
                new ObjectionsAskedFor(DECISION, Hall440.at("10:00:10")))))
                .contains(Invariant.THE_QUORUM_IS_PRESENT);
    }

    @Test
    void a_delegation_that_registers_another() {
        Scene scene = opened();
        assertThat(scene
                .found(scene.granted("09:40:00", NORWAY_1, new RegisterAttendance(JAPAN, true), new AttendanceRegistered(JAPAN, true))))
                .contains(Invariant.RIGHTS_ARE_KEPT);
    }

    @Test
    void an_attendance_that_outlasts_its_sitting() {
        Scene scene = opened();
        assertThat(scene.found(spoiled(scene.wake(), now -> new Conference(
                now.plan(), now.clock(), now.agenda(), now.lists(), now.floor(), now.booths(),
                new Roster(now.roster().delegations(), Row.of(NORWAY)), now.seats(), now.decisions(), now.pace()))))
                .contains(Invariant.ATTENDANCE_IS_COUNTED_ANEW);
    }

    private static Scene opened() {
        return new Scene(Hall440.inQuorum(RulePacks.UN_GENERAL_ASSEMBLY)).well("09:30:00", CHAIR, new OpenSession(SESSION_1));
    }
}
