package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;
import static org.plenary.simulation.Scene.spoiled;
import static org.plenary.simulation.Scene.with;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.ListCommand.ChangeRequest;
import org.plenary.core.ListCommand.MoveRequest;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListCommand.Side;
import org.plenary.core.Lists;
import org.plenary.core.OrderCommand.AgreeToSwap;
import org.plenary.core.OrderCommand.DeclineSwap;
import org.plenary.core.OrderCommand.PreviewOrder;
import org.plenary.core.OrderCommand.ProposeSwap;
import org.plenary.core.OrderCommand.SetOrder;
import org.plenary.core.OrderCommand.YieldPlace;
import org.plenary.core.OrderEvent.ListArranged;
import org.plenary.core.OrderEvent.OrderSet;
import org.plenary.core.OrderEvent.PlaceYielded;
import org.plenary.core.OrderEvent.PlacesSwapped;
import org.plenary.core.OrderEvent.SwapDeclined;
import org.plenary.core.OrderEvent.SwapProposed;
import org.plenary.core.OrderPolicy;
import org.plenary.core.Ordering;
import org.plenary.core.Outcome;
import org.plenary.core.RequestId;
import org.plenary.core.Row;
import org.plenary.core.SpeakersList;
import org.plenary.core.TurnId;

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
        assertThat(scene.found(spoiled(yielded,
                now -> with(now, new Lists(now.lists().lastRequest(), kept(now.lists().all(), before), now.lists().limits())))))
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

    @Test
    void lots_that_are_drawn_from_another_seed() {
        Scene scene = three();
        Ordering published = new Ordering(new OrderPolicy.ByLot("lot 7"), 0, 0);
        assertThat(scene.found(scene.granted("10:00:00", CHAIR, new SetOrder(DEBATE, published), new OrderSet(DEBATE, published),
                new ListArranged(DEBATE, Row.of(SECOND, THIRD, FIRST)))))
                .contains(Invariant.POLICY_ORDERS_THE_LIST, Invariant.ANYBODY_CAN_DRAW_AGAIN);
    }

    @Test
    void a_list_that_is_not_arranged_anew_when_somebody_has_spoken() {
        Scene scene = three().well("09:40:00", CHAIR, new SetOrder(DEBATE, new Ordering(new OrderPolicy.FirstTimeFirst(), 0, 0)))
                .well("09:41:00", CHAIR, new GiveFloor(FIRST))
                .well("09:42:00", NORWAY_1, new EndTurn(new TurnId(1)));
        Step asked = scene.step("09:43:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
        assertThat(scene.found(spoiled(asked, now -> with(now, reversed(now.lists()))))).contains(Invariant.POLICY_ORDERS_THE_LIST);
    }

    @Test
    void a_tie_that_inscription_does_not_decide() {
        Scene scene = three();
        Ordering least = new Ordering(new OrderPolicy.LeastSpokenFirst(), 0, 0);
        assertThat(scene.found(scene.granted("10:00:00", CHAIR, new SetOrder(DEBATE, least), new OrderSet(DEBATE, least),
                new ListArranged(DEBATE, Row.of(SECOND, FIRST, THIRD)))))
                .contains(Invariant.POLICY_ORDERS_THE_LIST);
    }

    @Test
    void an_arrangement_that_moves_what_the_chair_has_placed_or_loses_a_request() {
        Scene scene = three().well("09:40:00", CHAIR, new MoveRequest(THIRD, Side.BEFORE, FIRST, "Agreed"));
        Ordering alphabet = new Ordering(new OrderPolicy.Alphabetical(EN, "A"), 0, 0);
        assertThat(scene.found(scene.granted("10:00:00", CHAIR, new SetOrder(DEBATE, alphabet), new OrderSet(DEBATE, alphabet),
                new ListArranged(DEBATE, Row.of(SECOND, FIRST, THIRD)))))
                .contains(Invariant.PLACED_KEEPS_ITS_INDEX);
    }

    @Test
    void two_in_a_row_though_another_waits() {
        Scene scene = three();
        Ordering once = new Ordering(new OrderPolicy.InOrderOfRequest(), 1, 0);
        scene.well("09:40:00", CHAIR, new SetOrder(DEBATE, once)).well("09:41:00", CHAIR, new GiveFloor(FIRST))
                .well("09:42:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
        Step asked = scene.step("09:43:00", NORWAY_1, new ChangeRequest(new RequestId(4), RU, Optional.empty()));
        assertThat(scene.found(spoiled(asked, now -> with(now, reversed(now.lists()))))).contains(Invariant.POLICY_ORDERS_THE_LIST);
    }

    @Test
    void a_move_that_is_forgotten() {
        Scene scene = three();
        Step move = scene.step("09:40:00", CHAIR, new MoveRequest(THIRD, Side.BEFORE, FIRST, "Agreed"));
        assertThat(scene.found(spoiled(move, now -> with(now, unplaced(now.lists()))))).contains(Invariant.EVERY_PLACE_SAYS_WHY);
    }

    @Test
    void a_preview_that_is_not_what_setting_it_gives() {
        Scene scene = three();
        Ordering alphabet = new Ordering(new OrderPolicy.Alphabetical(EN, "A"), 0, 0);
        Step preview = scene.step("10:00:00", CHAIR, new PreviewOrder(DEBATE, alphabet));
        assertThat(scene.found(Scene.answered(preview, new Outcome.Granted(Row.of(), Optional.empty(), Row.of(FIRST, SECOND, THIRD)))))
                .contains(Invariant.PREVIEW_CHANGES_NOTHING);
    }

    private static Scene three() {
        return Scene.waiting().well("09:32:00", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
    }

    private static Lists unplaced(Lists lists) {
        return new Lists(lists.lastRequest(), Row.copyOf(lists.all().stream().map(list -> new SpeakersList(
                list.segment(), list.status(), list.closingAt(), list.lastSequence(), list.queue(), list.held(), list.swaps(), Row.of(),
                list.ordering())).toList()), lists.limits());
    }

    private static Lists reversed(Lists lists) {
        return new Lists(lists.lastRequest(), Row.copyOf(lists.all().stream().map(list -> new SpeakersList(
                list.segment(), list.status(), list.closingAt(), list.lastSequence(), Row.copyOf(list.queue().reversed()), list.held(),
                list.swaps(), list.placements(), list.ordering())).toList()), lists.limits());
    }

    private static Row<SpeakersList> kept(Row<SpeakersList> after, Row<SpeakersList> before) {
        return Row.copyOf(after.stream().map(list -> new SpeakersList(
                list.segment(), list.status(), list.closingAt(), list.lastSequence(), list.queue(), list.held(),
                before.stream().filter(each -> each.segment().equals(list.segment())).findFirst().orElseThrow().swaps(),
                list.placements(), list.ordering())).toList());
    }
}
