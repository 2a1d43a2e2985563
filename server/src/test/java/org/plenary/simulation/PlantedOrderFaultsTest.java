package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;
import static org.plenary.simulation.Scene.spoiled;
import static org.plenary.simulation.Scene.with;

import org.junit.jupiter.api.Test;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Lists;
import org.plenary.core.OrderCommand.AgreeToSwap;
import org.plenary.core.OrderCommand.DeclineSwap;
import org.plenary.core.OrderCommand.ProposeSwap;
import org.plenary.core.OrderCommand.YieldPlace;
import org.plenary.core.OrderEvent.PlaceYielded;
import org.plenary.core.OrderEvent.PlacesSwapped;
import org.plenary.core.OrderEvent.SwapDeclined;
import org.plenary.core.OrderEvent.SwapProposed;
import org.plenary.core.RequestId;
import org.plenary.core.Row;
import org.plenary.core.SpeakersList;

/// Faults that are planted in the order of a list are found under their names.
class PlantedOrderFaultsTest {

    private static final RequestId FIRST = new RequestId(1);
    private static final RequestId SECOND = new RequestId(2);
    private static final RequestId THIRD = new RequestId(3);

    @Test
    void a_swap_that_nobody_proposed() {
        Scene scene = Scene.waiting();
        assertThat(scene.found(scene.granted("10:00:00", NORWAY_1, new AgreeToSwap(SECOND, FIRST), new PlacesSwapped(SECOND, 1, FIRST, 2))))
                .contains(Invariant.SWAPS_NEED_TWO_CONSENTS);
    }

    @Test
    void a_swap_to_which_only_the_proposer_agreed() {
        Scene scene = Scene.waiting().well("09:50:00", JAPAN_1, new ProposeSwap(SECOND, FIRST));
        assertThat(scene.found(scene.granted("10:00:00", JAPAN_1, new AgreeToSwap(SECOND, FIRST), new PlacesSwapped(SECOND, 1, FIRST, 2))))
                .contains(Invariant.SWAPS_NEED_TWO_CONSENTS, Invariant.RIGHTS_ARE_KEPT);
    }

    @Test
    void a_swap_that_was_declined_before() {
        Scene scene = Scene.waiting()
                .well("09:50:00", JAPAN_1, new ProposeSwap(SECOND, FIRST))
                .well("09:51:00", NORWAY_1, new DeclineSwap(SECOND, FIRST));
        assertThat(scene.found(scene.granted("10:00:00", NORWAY_1, new AgreeToSwap(SECOND, FIRST), new PlacesSwapped(SECOND, 1, FIRST, 2))))
                .contains(Invariant.SWAPS_NEED_TWO_CONSENTS);
    }

    @Test
    void a_swap_that_moves_somebody_else_too() {
        Scene scene = three().well("09:50:00", JAPAN_1, new ProposeSwap(SECOND, FIRST));
        Step agreed = scene.step("10:00:00", NORWAY_1, new AgreeToSwap(SECOND, FIRST));
        assertThat(scene.found(spoiled(agreed, now -> with(now, reversed(now.lists())))))
                .contains(Invariant.SWAPS_NEED_TWO_CONSENTS, Invariant.ORDER_IS_EXPLAINED);
    }

    @Test
    void a_proposal_in_the_name_of_another_and_one_that_a_third_declines() {
        Scene scene = three();
        assertThat(scene.found(scene.granted("10:00:00", NORWAY_1, new ProposeSwap(SECOND, FIRST), new SwapProposed(SECOND, FIRST))))
                .contains(Invariant.SWAPS_NEED_TWO_CONSENTS);
        assertThat(scene.found(scene.granted(
                "10:00:01", TAJIKISTAN_1, new DeclineSwap(SECOND, FIRST), new SwapDeclined(SECOND, FIRST, NORWAY))))
                .contains(Invariant.SWAPS_NEED_TWO_CONSENTS);
    }

    @Test
    void a_proposal_that_outlives_the_place_it_was_about() {
        Scene scene = three().well("09:50:00", JAPAN_1, new ProposeSwap(SECOND, FIRST));
        Row<SpeakersList> before = scene.now().lists().all();
        Step yielded = scene.step("10:00:00", NORWAY_1, new YieldPlace(FIRST, SECOND));
        assertThat(scene.found(spoiled(yielded, now -> with(now, new Lists(now.lists().lastRequest(), kept(now.lists().all(), before))))))
                .contains(Invariant.ORDER_IS_EXPLAINED);
    }

    @Test
    void a_yielded_place_that_is_further_back_than_one_step() {
        Scene scene = three();
        assertThat(scene.found(scene.granted("10:00:00", NORWAY_1, new YieldPlace(FIRST, SECOND), new PlaceYielded(FIRST, SECOND, 3))))
                .contains(Invariant.YIELDING_LETS_ONE_PASS);
    }

    @Test
    void a_yielded_place_by_which_another_passes_than_was_meant() {
        Scene scene = three();
        assertThat(scene.found(scene.granted("10:00:00", NORWAY_1, new YieldPlace(FIRST, THIRD), new PlaceYielded(FIRST, SECOND, 2))))
                .contains(Invariant.YIELDING_LETS_ONE_PASS);
    }

    private static Scene three() {
        return Scene.waiting().well("09:32:00", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
    }

    private static Lists reversed(Lists lists) {
        return new Lists(lists.lastRequest(), Row.copyOf(lists.all().stream().map(list -> new SpeakersList(
                list.segment(), list.status(), list.closingAt(), list.lastSequence(), Row.copyOf(list.queue().reversed()), list.held(),
                list.swaps())).toList()));
    }

    private static Row<SpeakersList> kept(Row<SpeakersList> after, Row<SpeakersList> before) {
        return Row.copyOf(after.stream().map(list -> new SpeakersList(
                list.segment(), list.status(), list.closingAt(), list.lastSequence(), list.queue(), list.held(),
                before.stream().filter(each -> each.segment().equals(list.segment())).findFirst().orElseThrow().swaps())).toList());
    }
}
