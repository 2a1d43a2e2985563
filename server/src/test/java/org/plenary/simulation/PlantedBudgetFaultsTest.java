package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.simulation.Scene.spoiled;
import static org.plenary.simulation.Scene.with;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.core.Badge;
import org.plenary.core.Budget;
import org.plenary.core.BudgetId;
import org.plenary.core.EndedBy;
import org.plenary.core.Floor;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorEvent.TurnEnded;
import org.plenary.core.FloorEvent.TurnStarted;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.GrantExtraTime;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListEvent.ExtraTimeGranted;
import org.plenary.core.Lists;
import org.plenary.core.OverrunShare;
import org.plenary.core.Policies;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.core.Row;
import org.plenary.core.SharedLimit;
import org.plenary.core.TimeCommand.AdjustBudget;
import org.plenary.core.TimeEvent.OverrunShared;
import org.plenary.core.Timekeeping;
import org.plenary.core.Turn;
import org.plenary.core.TurnId;
import org.plenary.core.Words;
import org.plenary.meeting.Hall440;

/// Faults that are planted in time budgets and in extra time are found under their names.
class PlantedBudgetFaultsTest {

    private static final BudgetId EACH = new BudgetId("each");
    private static final AdjustBudget ADD = new AdjustBudget(EACH, Optional.of(NORWAY), Duration.ofMinutes(1), "Agreed");

    @Test
    void a_turn_that_is_given_more_than_is_left() {
        Scene scene = waiting();
        Step give = scene.step("10:01:00", CHAIR, new GiveFloor(new RequestId(1)));
        Turn turn = ((TurnStarted) give.granted().getFirst().event()).turn();
        assertThat(scene.found(scene.granted("10:01:00", CHAIR, give.slip().command(), new TurnStarted(longer(turn)))))
                .contains(Invariant.NOBODY_IS_GIVEN_MORE_THAN_IS_LEFT);
    }

    @Test
    void an_adjustment_that_is_lost() {
        Scene scene = waiting();
        assertThat(scene.found(spoiled(scene.step("10:01:00", CHAIR, ADD), now -> with(now, new Lists(
                now.lists().lastRequest(), now.lists().all(), now.lists().limits())))))
                .contains(Invariant.LEDGERS_ADD_UP);
    }

    @Test
    void a_turn_that_is_not_charged() {
        Scene scene = waiting().well("10:01:00", CHAIR, new GiveFloor(new RequestId(1)));
        Step end = scene.step("10:02:00", NORWAY_1, new EndTurn(new TurnId(1)));
        assertThat(scene.found(spoiled(end, now -> with(now, new Floor(
                now.floor().lastTurn(), now.floor().turn(), now.floor().interrupted(), now.floor().points(), Row.of(),
                now.floor().motions(), now.floor().ruled())))))
                .contains(Invariant.LEDGERS_ADD_UP);
    }

    @Test
    void extra_time_that_is_of_something_else() {
        Scene scene = waiting();
        assertThat(scene.found(scene.granted(
                "10:01:00", CHAIR, new GrantExtraTime(new RequestId(1), 50),
                new ExtraTimeGranted(new RequestId(1), 50, Duration.ofMinutes(6)))))
                .contains(Invariant.EXTRA_TIME_IS_OF_WHAT_OTHERS_HAVE);
    }

    @Test
    void an_overrun_that_nobody_makes_up_for_or_one_too_many() {
        Scene scene = overrun();
        assertThat(scene.found(scene.granted(
                "10:07:00", NORWAY_1, new EndTurn(new TurnId(1)), new TurnEnded(new TurnId(1), EndedBy.SPEAKER))))
                .contains(Invariant.OVERRUNS_ARE_SHARED_AS_THE_PLAN_SAYS);
    }

    @Test
    void an_overrun_that_is_shared_by_more_than_it_was() {
        Scene scene = overrun();
        SharedLimit more = new SharedLimit(new RequestId(2), Duration.ofMinutes(5), Duration.ofMinutes(2));
        assertThat(scene.found(scene.granted(
                "10:07:00", NORWAY_1, new EndTurn(new TurnId(1)), new TurnEnded(new TurnId(1), EndedBy.SPEAKER),
                new OverrunShared(new OverrunShare(new TurnId(1), NORWAY, Duration.ofMinutes(2), Row.of(more))))))
                .contains(Invariant.OVERRUNS_ARE_SHARED_AS_THE_PLAN_SAYS);
    }

    /// Norway has spoken for two minutes more than its five, and Japan waits.
    private static Scene overrun() {
        return Scene.debate(Hall440.plan(Policies.USUAL.sharingOverrun()))
                .well("09:59:00", NORWAY_1, new RequestFloor(RequestKinds.STATEMENT, Language.EN))
                .well("09:59:01", Hall440.JAPAN_1, new RequestFloor(RequestKinds.STATEMENT, Language.EN))
                .well("10:00:00", CHAIR, new GiveFloor(new RequestId(1)))
                .well("10:07:00", Badge.HOUSE, new Wake());
    }

    /// Norway waits, with two minutes in its budget.
    private static Scene waiting() {
        Budget budget = new Budget(
                EACH, new Words("Of each delegation", "У каждой делегации"), Budget.Whose.EACH_DELEGATION, Optional.empty(),
                Optional.empty(), Optional.empty(), Duration.ofMinutes(2));
        return Scene.debate(Hall440.timed(new Timekeeping(Row.of(), Row.of(budget))))
                .well("10:00:00", NORWAY_1, new RequestFloor(RequestKinds.STATEMENT, Language.EN));
    }

    private static Turn longer(Turn turn) {
        return new Turn(
                turn.id(), turn.request(), turn.segment(), turn.kind(), turn.delegation(), turn.language(), turn.speaker(), turn.title(),
                turn.startedAt(), Duration.ofMinutes(5), turn.used(), turn.runningSince(), turn.paused(), turn.notice(), turn.endedAt(),
                turn.endedBy(), turn.behalf());
    }
}
