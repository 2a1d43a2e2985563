package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.CHAIR;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.core.Badge;
import org.plenary.core.CutOff;
import org.plenary.core.EndedBy;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.PauseTurn;
import org.plenary.core.FloorCommand.ResumeTurn;
import org.plenary.core.FloorEvent.TurnEnded;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Outcome;
import org.plenary.core.PauseReason;
import org.plenary.core.Policies;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.core.Row;
import org.plenary.core.TurnId;
import org.plenary.meeting.Hall440;

/// Faults that are planted in how turns are cut off are found under their names.
class PlantedCutOffFaultsTest {

    private static final TurnId TURN = new TurnId(1);

    @Test
    void a_turn_that_is_cut_off_when_its_time_has_come_is_well() {
        Scene scene = speaking(CutOff.AUTOMATIC).well("10:05:19", Badge.HOUSE, new Wake());
        assertThat(scene.found(cut(scene, "10:05:20"))).isEmpty();
    }

    @Test
    void a_turn_that_is_cut_off_a_second_early() {
        Scene scene = speaking(CutOff.AUTOMATIC).well("10:05:10", Badge.HOUSE, new Wake());
        assertThat(scene.found(cut(scene, "10:05:19"))).containsExactly(Invariant.TURNS_ARE_CUT_OFF_AS_THE_PLAN_SAYS);
    }

    @Test
    void a_turn_whose_paused_time_is_charged() {
        Scene scene = speaking(CutOff.AUTOMATIC)
                .well("10:05:10", CHAIR, new PauseTurn(TURN, PauseReason.TECHNICAL))
                .well("10:05:15", CHAIR, new ResumeTurn(TURN));
        assertThat(scene.found(cut(scene, "10:05:20"))).containsExactly(Invariant.TURNS_ARE_CUT_OFF_AS_THE_PLAN_SAYS);
    }

    @Test
    void a_turn_that_is_cut_off_while_it_is_paused() {
        Scene scene = speaking(CutOff.AUTOMATIC).well("10:05:10", CHAIR, new PauseTurn(TURN, PauseReason.TECHNICAL));
        assertThat(scene.found(cut(scene, "10:06:00"))).containsExactly(Invariant.TURNS_ARE_CUT_OFF_AS_THE_PLAN_SAYS);
    }

    @Test
    void a_turn_that_nobody_cuts_off() {
        Scene scene = speaking(CutOff.AUTOMATIC).well("10:05:19", Badge.HOUSE, new Wake());
        assertThat(scene.found(scene.granted("10:05:20", Badge.HOUSE, new Wake()))).containsExactly(Invariant.WHAT_IS_DUE_COMES_FIRST);
    }

    @Test
    void a_turn_that_is_cut_off_by_itself_where_the_chair_is_to_be_asked() {
        Scene scene = speaking(CutOff.CHAIR_CONFIRMS).well("10:05:19", Badge.HOUSE, new Wake());
        assertThat(scene.found(cut(scene, "10:05:20"))).containsExactly(Invariant.TURNS_ARE_CUT_OFF_AS_THE_PLAN_SAYS);
    }

    @Test
    void a_turn_that_the_chair_ends_where_she_is_asked_to_cut_it_off() {
        Scene scene = speaking(CutOff.CHAIR_CONFIRMS).well("10:05:10", Badge.HOUSE, new Wake());
        assertThat(scene.found(scene.granted("10:05:20", CHAIR, new EndTurn(TURN), new TurnEnded(TURN, EndedBy.CHAIR))))
                .contains(Invariant.TURNS_ARE_CUT_OFF_AS_THE_PLAN_SAYS);
    }

    @Test
    void a_turn_that_is_cut_off_under_a_signal() {
        Scene scene = speaking(CutOff.SIGNAL).well("10:05:10", Badge.HOUSE, new Wake());
        assertThat(scene.found(scene.granted("10:05:20", CHAIR, new EndTurn(TURN), new TurnEnded(TURN, EndedBy.CUT_OFF))))
                .contains(Invariant.TURNS_ARE_CUT_OFF_AS_THE_PLAN_SAYS);
    }

    /// A step in which the turn is cut off by itself, and nothing else is done.
    private static Step cut(Scene scene, String time) {
        Step ended = scene.granted(time, Badge.HOUSE, new Wake(), new TurnEnded(TURN, EndedBy.CUT_OFF));
        return new Step(
                ended.before(), ended.granted(), ended.slip(), ended.after(), new Outcome.Granted(Row.of(), Optional.empty()), Row.of(),
                ended.after());
    }

    /// Norway has had the floor since 10:00, for 5:00 and, where it is cut off by itself, a grace of 0:20.
    private static Scene speaking(CutOff policy) {
        Optional<Duration> grace = policy == CutOff.AUTOMATIC ? Optional.of(Duration.ofSeconds(20)) : Optional.empty();
        return Scene.debate(Hall440.plan(Policies.USUAL.cuttingOff(policy, grace)))
                .well("09:31:00", Hall440.NORWAY_1, new RequestFloor(RequestKinds.STATEMENT, Language.EN))
                .well("10:00:00", CHAIR, new GiveFloor(new RequestId(1)));
    }
}
