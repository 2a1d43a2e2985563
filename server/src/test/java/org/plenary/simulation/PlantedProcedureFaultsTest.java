package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.CLOSE_DEBATE;
import static org.plenary.core.RequestKinds.POINT_OF_ORDER;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.core.RequestKinds.SUSPEND_MEETING;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.KYRGYZSTAN;
import static org.plenary.meeting.Hall440.KYRGYZSTAN_1;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import org.junit.jupiter.api.Test;
import org.plenary.core.AppealOutcome;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorCommand.ResumeTurn;
import org.plenary.core.FloorCommand.Rule;
import org.plenary.core.FloorEvent;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.MotionRuling;
import org.plenary.core.PauseReason;
import org.plenary.core.ProcedureCommand.AppealRuling;
import org.plenary.core.ProcedureCommand.DecideAppeal;
import org.plenary.core.ProcedureCommand.DecideMotion;
import org.plenary.core.ProcedureEvent;
import org.plenary.core.RequestId;
import org.plenary.core.RulePacks;
import org.plenary.core.Ruling;
import org.plenary.core.TurnId;
import org.plenary.meeting.Hall440;

/// Faults that are planted in motions and appeals are found under their names.
class PlantedProcedureFaultsTest {

    @Test
    void a_motion_is_decided_before_one_that_ranks_before_it() {
        Scene scene = debate().well("10:00:00", TAJIKISTAN_1, new RequestFloor(CLOSE_DEBATE, RU))
                .well("10:00:01", NORWAY_1, new RequestFloor(SUSPEND_MEETING, EN));
        assertThat(scene.found(scene.granted("10:00:10", CHAIR, new DecideMotion(new RequestId(1), MotionRuling.CARRIED),
                new ProcedureEvent.MotionDecided(new RequestId(1), MotionRuling.CARRIED))))
                .contains(Invariant.MOTIONS_ARE_DECIDED_BY_RANK);
    }

    @Test
    void a_motion_that_is_decided_stays_before_the_chair() {
        Scene scene = debate().well("10:00:00", TAJIKISTAN_1, new RequestFloor(CLOSE_DEBATE, RU));
        Step decided = scene.step("10:00:10", CHAIR, new DecideMotion(new RequestId(1), MotionRuling.CARRIED));
        assertThat(scene.found(Scene.spoiled(decided, after -> decided.before()))).contains(Invariant.MOTIONS_ARE_DECIDED_BY_RANK);
    }

    @Test
    void a_partner_appeals_where_only_states_may() {
        Scene scene = ruled();
        assertThat(scene.found(scene.granted("10:01:30", JAPAN_1, new AppealRuling(),
                new FloorEvent.TurnPaused(new TurnId(1), PauseReason.POINT_OF_ORDER),
                new ProcedureEvent.RulingAppealed(Hall440.JAPAN))))
                .contains(Invariant.KINDS_ARE_MADE_BY_WHOM_THE_RULES_NAME);
    }

    @Test
    void a_speaker_goes_on_during_an_appeal() {
        Scene scene = ruled();
        assertThat(scene.found(scene.granted("10:01:30", KYRGYZSTAN_1, new AppealRuling(), new ProcedureEvent.RulingAppealed(KYRGYZSTAN))))
                .contains(Invariant.APPEALS_STOP_THE_FLOOR_AND_GIVE_IT_BACK);
        Scene other = ruled().well("10:01:30", KYRGYZSTAN_1, new AppealRuling());
        assertThat(other.found(other.granted("10:01:40", CHAIR, new ResumeTurn(new TurnId(1)), new FloorEvent.TurnResumed(new TurnId(1)))))
                .contains(Invariant.APPEALS_STOP_THE_FLOOR_AND_GIVE_IT_BACK);
    }

    @Test
    void an_appeal_that_is_decided_and_not_over() {
        Scene scene = ruled().well("10:01:30", KYRGYZSTAN_1, new AppealRuling());
        Step decided = scene.step("10:01:40", CHAIR, new DecideAppeal(AppealOutcome.STANDS));
        assertThat(scene.found(Scene.spoiled(decided, after -> decided.before())))
                .contains(Invariant.APPEALS_STOP_THE_FLOOR_AND_GIVE_IT_BACK);
    }

    /// Norway speaks on, for the chair has denied Tajikistan's point of order.
    private static Scene ruled() {
        return debate().well("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN))
                .well("10:00:01", CHAIR, new GiveFloor(new RequestId(1)))
                .well("10:00:30", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU))
                .well("10:00:40", CHAIR, new Recognize(TAJIKISTAN))
                .well("10:01:10", CHAIR, new Rule(Ruling.DENIED));
    }

    private static Scene debate() {
        return Scene.debate(Hall440.under(RulePacks.UN_GENERAL_ASSEMBLY));
    }
}
