package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plenary.protocol.v1.Alphabetical;
import org.plenary.protocol.v1.ByLot;
import org.plenary.protocol.v1.CarryOver;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.ConvertToWritten;
import org.plenary.protocol.v1.CorrectTurn;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.OrderPolicy;
import org.plenary.protocol.v1.Ordering;
import org.plenary.protocol.v1.RemoveRequest;
import org.plenary.protocol.v1.RoundRobin;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.TurnItem;

/// What is told of those who leave a list, wait on another one, and come back to it from the floor.
final class ListTellerTest {

    private static final Instant AT_ONE_MINUTE = Props.OPENED.plusSeconds(60);

    private final TurnItem.Builder japan = Props.turn(1, "japan", Props.OPENED);
    private final TurnItem.Builder norway = Props.turn(2, "norway", AT_ONE_MINUTE);
    private final Told told = new Told(Mirrors.podium(), Props.conference(), Props.session("open"), Props.segment("running"), afternoon(),
            Props.list("open", 1, 2), Props.request(1, "norway"), Props.request(2, "turkey"), ahead(0), Props.item(japan),
            Props.floor(1, "en"));

    @Test
    void a_list_opens_ahead_and_takes_somebody() {
        told.put(ahead(Times.micros(AT_ONE_MINUTE)));
        told.put(ahead("open"));
        told.put(ahead("open", 3), waiting(3, "palau"));
        assertThat(told.sentences()).containsExactly("The speakers' list opens at 09:01: Afternoon.",
                "The speakers' list is open: Afternoon.", "palau asks for the floor: statement, in English. Place 1.");
    }

    @Test
    void who_is_carried_over_has_not_withdrawn() {
        Command.Builder carry =
                Command.newBuilder().setCarryOver(CarryOver.newBuilder().setRequest(1).setTo("afternoon").setReason("at its wish"));
        told.pressed(carry);
        told.put(Props.list("open", 2), waiting(1, "norway"), ahead("planned", 1));
        told.put(Props.list("open"), waiting(2, "turkey"), ahead("planned", 1, 2));
        assertThat(told.sentences()).containsExactly(
                "norway is carried over to another list, at place 1: Afternoon. Reason: at its wish.",
                "turkey is carried over to another list, at place 2: Afternoon.");
    }

    @Test
    void who_hands_a_text_in_and_who_is_taken_off() {
        told.pressed(Command.newBuilder().setConvertToWritten(ConvertToWritten.newBuilder().setRequest(1)));
        told.pressed(Command.newBuilder().setRemoveRequest(RemoveRequest.newBuilder().setRequest(2).setReason("by mistake")));
        told.update(leaving(1, 2));
        told.update(leaving(2));
        assertThat(told.sentences()).containsExactly("norway hands in its statement in writing.",
                "turkey is taken off the list: by mistake.");
    }

    @Test
    void who_leaves_for_no_press_or_for_one_of_two() {
        told.update(leaving(1, 2));
        told.pressed(ListPresses.withdraw(2).toBuilder());
        told.pressed(Command.newBuilder().setConvertToWritten(ConvertToWritten.newBuilder().setRequest(2)));
        told.update(leaving(2));
        assertThat(told.sentences()).isEmpty();
    }

    @Test
    void a_list_is_put_into_another_order() {
        told.put(ordered(OrderPolicy.newBuilder().setByLot(ByLot.newBuilder().setSeed("Bishkek 2001"))));
        told.put(ordered(OrderPolicy.newBuilder().setAlphabetical(Alphabetical.newBuilder().setAlphabet("ru").setFrom("К"))));
        told.put(ordered(OrderPolicy.newBuilder().setRoundRobin(RoundRobin.newBuilder().setOver("region"))));
        assertThat(told.sentences()).containsExactly("The speakers' list is ordered: by lot, seed “Bishkek 2001”. Debate.",
                "The speakers' list is ordered: alphabetical from К (Russian). Debate.",
                "The speakers' list is ordered: the regions in turn. Debate.");
    }

    private static Item ordered(OrderPolicy.Builder policy) {
        return Item.newBuilder().setList(
                Props.list("open", 1, 2).getList().toBuilder().setOrdering(Ordering.newBuilder().setPolicy(policy))).build();
    }

    @Test
    void who_will_speak_changes() {
        told.put(Item.newBuilder().setRequest(Props.request(1, "norway").getRequest().toBuilder().setSpeaker("Ms A")).build());
        told.put(Item.newBuilder().setRequest(Props.request(1, "norway").getRequest().toBuilder().setLanguage("ru")).build());
        assertThat(told.sentences()).containsExactly("norway will speak in English: Ms A.", "norway will speak in Russian.");
    }

    @Test
    void who_was_called_by_mistake_has_not_asked_again_and_who_was_cut_off_goes_on() {
        call();
        told.update(Mirrors.with(Props.undone(norway, AT_ONE_MINUTE.plusSeconds(5))), Mirrors.with(Props.item(japan.clone())),
                Mirrors.with(Props.floor(1, "en")), Mirrors.with(Props.list("open", 1, 2)), Mirrors.with(Props.request(1, "norway")));
        assertThat(told.sentences()).containsExactly(
                "norway was called by mistake and stands on the list again, at place 1. japan has the floor for 4:40.");
    }

    @Test
    void who_was_called_by_mistake_out_of_nobodys_turn() {
        call();
        told.update(Mirrors.with(Props.undone(norway, AT_ONE_MINUTE.plusSeconds(5))), Mirrors.with(Props.freeFloor("ru")),
                Mirrors.with(Props.list("open", 1, 2)), Mirrors.with(Props.request(1, "norway")));
        assertThat(told.sentences()).containsExactly("norway was called by mistake and stands on the list again, at place 1.");
    }

    @Test
    void a_turn_is_corrected_for_a_reason_that_is_known() {
        told.put(Props.item(japan.clone().setLanguage("ru")));
        assertThat(told.sentences()).isEmpty();
        told.pressed(Command.newBuilder().setCorrectTurn(
                CorrectTurn.newBuilder().setTurn(1).setLanguage("en").setSpeaker("Mr B").setReason("as delivered")));
        told.put(Props.item(japan.clone().setSpeaker("Mr B")));
        assertThat(told.sentences()).containsExactly("Correction to turn 1, japan: Mr B, in English. as delivered");
    }

    /// A move that was refused is not told of another one's yielding.
    @Test
    void a_move_that_has_not_come_to_be() {
        told.pressed(ListPresses.moveBefore(1, 7, "in vain").toBuilder());
        told.put(Props.list("open", 2, 1));
        assertThat(told.sentences()).isEmpty();
    }

    private void call() {
        told.update(Mirrors.with(Props.ended(japan, AT_ONE_MINUTE)), Mirrors.with(Props.item(norway)), Mirrors.with(Props.floor(2, "en")),
                Mirrors.with(Props.list("open", 2)), Mirrors.gone("request", 1));
        told.sentences();
    }

    private static Change[] leaving(int request, Integer... stay) {
        return new Change[] {Mirrors.gone("request", request), Mirrors.with(Props.list("open", stay))};
    }

    private static Item ahead(long opening) {
        return Item.newBuilder().setList(opening == 0 ? ahead("planned").getList()
                : ahead("planned").getList().toBuilder().setOpeningAt(opening).build()).build();
    }

    private static Item ahead(String status, Integer... requests) {
        return Item.newBuilder().setList(Props.list(status, requests).getList().toBuilder().setSegment("afternoon")).build();
    }

    private static Item waiting(int id, String delegation) {
        return Item.newBuilder().setRequest(Props.request(id, delegation).getRequest().toBuilder().setSegment("afternoon")).build();
    }

    private static Item afternoon() {
        return Item.newBuilder().setSegment(SegmentItem.newBuilder().setId("afternoon").setSession("session-1")
                .setTitle(Props.words("Afternoon")).setStatus("planned")).build();
    }
}
