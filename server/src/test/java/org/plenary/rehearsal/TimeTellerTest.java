package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.protocol.v1.AdjustBudget;
import org.plenary.protocol.v1.ApplyProposal;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.GrantExtraTime;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.SetLimit;
import org.plenary.protocol.v1.TurnItem;

/// What is told of the time of turns.
final class TimeTellerTest {

    private static final long THREE = Times.micros(Duration.ofMinutes(3));
    private static final long SIX = Times.micros(Duration.ofMinutes(6));

    private final TurnItem.Builder turn = Props.turn(1, "japan", Props.OPENED);
    private final Told told = new Told(Mirrors.podium(), Props.conference(), Props.session("open"), Props.segment("running"),
            Props.list("open", 1, 2), Props.request(1, "norway"), Props.request(2, "turkey"), Props.floor(1, "en"), Props.item(turn),
            Props.budget("states", "", 60, 0), Props.budget("floor", "norway", 0, 0));

    @Test
    void a_limit_that_is_set_is_told_when_somebody_waits_under_it() {
        told.pressed(limit(SetLimit.newBuilder().setKind("statement").setLimit(THREE)));
        told.put(Props.freeFloor("ru"));
        assertThat(told.sentences()).isEmpty();
        told.put(limited(1, "norway", THREE), limited(2, "turkey", THREE));
        assertThat(told.sentences()).containsExactly("The time for a turn is 3:00: Session 1, statement.");
    }

    @Test
    void a_limit_that_the_running_turn_takes_is_no_extension() {
        told.pressed(limit(SetLimit.newBuilder().setSegment(Props.DEBATE).setLimit(SIX).setTurn(1)));
        told.put(Props.item(turn.clone().setLimit(SIX)));
        assertThat(told.sentences()).containsExactly("The time for a turn is 6:00: Debate. japan has 5:50 left.");
    }

    @Test
    void an_extension_is_no_limit_that_is_set() {
        told.pressed(limit(SetLimit.newBuilder().setLimit(THREE).setTurn(1)));
        told.pressed(Presses.extendTurn(1, Duration.ofMinutes(1)).toBuilder());
        told.put(Props.item(turn.clone().setLimit(SIX)));
        assertThat(told.sentences()).containsExactly("japan is given 1:00 more.");
    }

    @Test
    void a_proposal_that_is_applied_sets_the_limit_of_the_segment() {
        told.pressed(Command.newBuilder().setApplyProposal(ApplyProposal.newBuilder().setKind("shorter-limit").setLimit(THREE)));
        told.put(limited(1, "norway", THREE));
        assertThat(told.sentences()).containsExactly("The time for a turn is 3:00: Debate.");
    }

    @Test
    void limits_that_change_for_no_press() {
        told.put(limited(1, "norway", THREE), limited(2, "turkey", THREE));
        assertThat(told.sentences()).isEmpty();
    }

    @Test
    void somebody_will_have_more_time() {
        told.pressed(Command.newBuilder().setGrantExtraTime(GrantExtraTime.newBuilder().setRequest(1).setPercent(20)));
        told.put(limited(1, "norway", SIX));
        assertThat(told.sentences()).containsExactly("norway will have 6:00.");
    }

    @Test
    void budgets_that_are_adjusted() {
        told.pressed(adjust("states", Optional.empty(), 300));
        told.put(Props.budget("states", "", 60, 300));
        told.pressed(adjust("floor", Optional.of("norway"), -60));
        told.put(Props.budget("floor", "norway", 0, -60));
        assertThat(told.sentences()).containsExactly("states: 5:00 are added, 34:00 are left. by agreement",
                "floor, norway: 1:00 are taken off, 29:00 are left. by agreement");
    }

    private static Command.Builder limit(SetLimit.Builder set) {
        return Command.newBuilder().setSetLimit(set);
    }

    private static Command.Builder adjust(String budget, Optional<String> delegation, long seconds) {
        AdjustBudget.Builder adjust = AdjustBudget.newBuilder().setBudget(budget).setBy(Times.micros(Duration.ofSeconds(seconds)))
                .setReason("by agreement");
        delegation.ifPresent(adjust::setDelegation);
        return Command.newBuilder().setAdjustBudget(adjust);
    }

    private static Item limited(int id, String delegation, long limit) {
        return Item.newBuilder().setRequest(Props.request(id, delegation).getRequest().toBuilder().setLimit(limit)).build();
    }
}
