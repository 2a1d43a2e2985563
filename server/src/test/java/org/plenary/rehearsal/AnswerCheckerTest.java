package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Ordering;
import org.plenary.protocol.v1.Receipt;
import org.plenary.protocol.v1.Words;

/// The checks of what people are answered, each with the fault that it is there for.
final class AnswerCheckerTest {

    private static final Command ASK = ListPresses.requestFloor("statement", "en", Optional.empty());

    private final AnswerChecker checker = new AnswerChecker();
    private final Mirrors mirrors = Mirrors.delegate("norway");

    private long broken(int invariant) {
        return checker.invariants().get(invariant).breaches();
    }

    @Test
    void a_receipt_that_agrees_with_the_list() {
        checker.granted("norway-1", ASK, receipt(2, 2), listed());
        assertThat(checker.invariants().getFirst().checks()).isEqualTo(1);
        assertThat(broken(0) + broken(1)).isZero();
    }

    @Test
    void a_receipt_that_names_another_place() {
        checker.granted("norway-1", ASK, receipt(2, 1), listed());
        assertThat(broken(0)).isEqualTo(1);
    }

    @Test
    void a_receipt_of_a_later_revision_is_not_compared() {
        Granted granted = receipt(2, 1).toBuilder().setRevision(0).build();
        checker.granted("norway-1", ASK, granted, listed());
        assertThat(checker.invariants().getFirst().checks()).isZero();
    }

    @Test
    void an_answer_that_comes_before_its_revision() {
        checker.granted("norway-1", ASK, receipt(2, 2).toBuilder().setRevision(7).build(), listed());
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void a_second_request_of_the_same_delegation() {
        Mirror twice = mirrors.snapshot(Props.list("open", 1, 2), Props.request(1, "norway"), Props.request(2, "norway"));
        checker.granted("norway-1", ASK, receipt(2, 2), twice);
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void a_request_on_a_list_ahead_beside_one_on_the_running_list() {
        Item ahead = Item.newBuilder().setRequest(Props.request(2, "norway").getRequest().toBuilder().setSegment("afternoon")).build();
        Item list = Item.newBuilder().setList(Props.list("open", 2).getList().toBuilder().setSegment("afternoon")).build();
        Mirror both = mirrors.snapshot(Props.list("open", 1), list, Props.request(1, "norway"), ahead);
        checker.granted("norway-1", asked("afternoon"), receipt(2, 1), both);
        assertThat(broken(0) + broken(1)).isZero();
        checker.granted("norway-1", asked(Props.DEBATE), receipt(2, 1), both);
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void a_preview_holds_those_who_wait() {
        Command preview = ListPresses.previewOrder(Props.DEBATE, Ordering.getDefaultInstance());
        Granted.Builder granted = Granted.newBuilder().setRevision(1).addOrder(2).addOrder(1);
        Mirror mirror = listed();
        checker.granted("chair-1", preview, granted.build(), mirror);
        assertThat(broken(3)).isZero();
        checker.granted("chair-1", preview, granted.addOrder(1).build(), mirror);
        checker.granted("chair-1", preview, granted.clearOrder().addOrder(1).addOrder(3).build(), mirror);
        assertThat(broken(3)).isEqualTo(2);
    }

    @Test
    void a_motion_has_no_place_and_is_before_the_chair() {
        Command move = ListPresses.requestFloor("motion-to-close-the-debate", "en", Optional.empty());
        Mirror moved = mirrors.snapshot(Props.motion(3, "norway"), Props.motion(4, "turkey"));
        checker.granted("norway-1", move, receipt(3, 0), moved);
        assertThat(broken(0) + broken(1)).isZero();
        checker.granted("norway-1", move, receipt(4, 0), moved);
        assertThat(broken(0)).isEqualTo(1);
        assertThat(broken(1)).isEqualTo(1);
        checker.granted("norway-1", ListPresses.withdraw(3), Granted.newBuilder().setRevision(1).build(), moved);
        assertThat(broken(1)).isEqualTo(2);
    }

    @Test
    void a_point_of_order_has_no_place_and_is_the_own() {
        mirrors.snapshot();
        Mirror raised = mirrors.own(Props.point(3, "norway", false));
        Command point = ListPresses.requestFloor("point-of-order", "en", Optional.empty());
        checker.granted("norway-1", point, receipt(3, 0), raised);
        assertThat(broken(0) + broken(1)).isZero();
        checker.granted("norway-1", point, receipt(4, 0), raised);
        assertThat(broken(0)).isEqualTo(1);
    }

    @Test
    void a_turn_that_was_ended_and_goes_on() {
        Mirror mirror = mirrors.snapshot(Props.floor(1, "en"), Props.item(Props.turn(1, "norway", Props.OPENED)));
        checker.granted("norway-1", Presses.endTurn(1), Granted.newBuilder().setRevision(1).build(), mirror);
        checker.granted("norway-1", Presses.endTurn(2), Granted.newBuilder().setRevision(1).build(), mirror);
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void a_floor_that_was_given_to_nobody() {
        Mirror mirror = mirrors.snapshot(Props.freeFloor("ru"), Props.list("open"));
        checker.granted("chair-1", Presses.giveFloor(1), Granted.newBuilder().setRevision(1).build(), mirror);
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void a_refusal_without_words() {
        Words words = Words.newBuilder().setEn("The list is closed.").setRu("Список закрыт.").build();
        checker.refused("norway-1", ASK, "list-is-closed", "6", words);
        assertThat(broken(2)).isZero();
        checker.refused("norway-1", ASK, "list-is-closed", "6", words.toBuilder().clearRu().build());
        assertThat(broken(2)).isEqualTo(1);
    }

    @Test
    void a_refusal_that_cannot_be() {
        checker.refused("norway-1", ASK, "id-skipped", "10", Words.newBuilder().setEn("x").setRu("x").build());
        assertThat(broken(2)).isEqualTo(1);
    }

    private static Command asked(String segment) {
        return Command.newBuilder().setRequestFloor(ASK.getRequestFloor().toBuilder().setSegment(segment)).build();
    }

    private Mirror listed() {
        return mirrors.snapshot(Props.list("open", 1, 2), Props.request(1, "turkey"), Props.request(2, "norway"));
    }

    private static Granted receipt(int request, int place) {
        return Granted.newBuilder().setRevision(1)
                .setReceipt(Receipt.newBuilder().setRequest(request).setSequence(request).setPlace(place).setAt(Times.micros(Props.OPENED)))
                .build();
    }
}
