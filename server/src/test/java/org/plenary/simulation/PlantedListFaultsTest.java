package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.SECRETARY;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;
import static org.plenary.simulation.Scene.spoiled;
import static org.plenary.simulation.Scene.with;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.plenary.core.Agenda;
import org.plenary.core.Badge;
import org.plenary.core.Conference;
import org.plenary.core.Floor;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.ListCommand.AnnounceClosing;
import org.plenary.core.ListCommand.CloseList;
import org.plenary.core.ListCommand.MoveRequest;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListCommand.Side;
import org.plenary.core.ListEvent;
import org.plenary.core.Lists;
import org.plenary.core.Receipt;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.Row;
import org.plenary.core.SpeakersList;
import org.plenary.core.Turn;
import org.plenary.core.TurnId;
import org.plenary.meeting.Hall440;

/// Faults that are planted in speakers' lists are found under their names.
class PlantedListFaultsTest {

    @Test
    void a_move_that_costs_the_speaker_a_second() {
        Scene scene = Scene.speaking().well("10:00:20", NORWAY_1, new RequestFloor(STATEMENT, EN));
        Step move = scene.step("10:00:30", CHAIR, new MoveRequest(new RequestId(3), Side.BEFORE, new RequestId(2), "Agreed"));
        assertThat(scene.found(spoiled(move, now -> onTurn(now, turn -> used(turn, Duration.ofSeconds(1), turn.id())))))
                .contains(Invariant.WAITING_LEAVES_THE_FLOOR_ALONE);
    }

    @Test
    void a_move_to_another_place_than_was_asked_for() {
        Scene scene = Scene.speaking().well("10:00:20", NORWAY_1, new RequestFloor(STATEMENT, EN));
        MoveRequest move = new MoveRequest(new RequestId(3), Side.BEFORE, new RequestId(2), "Agreed");
        assertThat(scene.found(scene.granted("10:00:30", CHAIR, move, new ListEvent.RequestMoved(new RequestId(3), 2, "Agreed"))))
                .contains(Invariant.MOVED_STANDS_BESIDE_ITS_ANCHOR);
    }

    @Test
    void a_list_in_another_order() {
        Scene scene = Scene.waiting();
        assertThat(scene.found(spoiled(scene.wake(), now -> onDebate(now, list -> queue(list, list.status(), list.queue().reversed())))))
                .contains(Invariant.ORDER_IS_EXPLAINED);
    }

    @Test
    void a_statement_on_a_closed_list_and_a_second_one() {
        Scene scene = Scene.waiting().well("09:50:00", CHAIR, new CloseList(DEBATE));
        Request first = scene.now().lists().request(new RequestId(1)).orElseThrow();
        Request again = new Request(
                new RequestId(3), DEBATE, 3, first.kind(), NORWAY, EN, Optional.empty(), Optional.empty(), first.limit(),
                Hall440.at("10:00:00"), Optional.empty());
        Step planted = scene.granted("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN),
                Optional.of(new Receipt(again.id(), 3, again.at(), 2)), new ListEvent.FloorRequested(again, 2));
        assertThat(scene.found(planted)).contains(
                Invariant.CLOSED_LIST_TAKES_NAMED_KINDS, Invariant.ONE_ACTIVE_REQUEST, Invariant.ASKING_AGAIN_GETS_THE_RECEIPT,
                Invariant.ORDER_IS_EXPLAINED);
    }

    @Test
    void a_receipt_that_does_not_say_what_was_inscribed() {
        Scene scene = Scene.waiting();
        Step asked = scene.step("10:00:00", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
        Step planted = scene.granted("10:00:00", TAJIKISTAN_1, asked.slip().command(),
                Optional.of(new Receipt(new RequestId(3), 3, asked.slip().at(), 1)), asked.granted().getFirst().event());
        assertThat(scene.found(planted)).contains(Invariant.RECEIPT_PROVES_THE_ORDER);
    }

    @Test
    void a_request_that_cannot_be_withdrawn_for_the_conference_was_closed_over_it() {
        Scene scene = Scene.waiting();
        Agenda agenda = scene.now().agenda();
        assertThat(
                scene.found(
                        spoiled(scene.wake(),
                                now -> with(now,
                                        new Agenda(Agenda.Phase.CLOSED, agenda.sessions(), agenda.presiding(), agenda.amended())))))
                .contains(Invariant.WITHDRAWING_IS_ALWAYS_POSSIBLE, Invariant.ONE_SESSION_IS_UNDER_WAY);
    }

    @Test
    void a_list_that_stays_open_after_its_session() {
        Scene scene = new Scene();
        assertThat(scene.found(spoiled(scene.wake(), now -> onDebate(now, list -> queue(list, SpeakersList.Status.OPEN, list.queue())))))
                .contains(Invariant.REQUESTS_WAIT_WHERE_THEY_CAN_BE_CALLED);
    }

    @Test
    void a_deadline_that_is_missed() {
        Scene scene = Scene.waiting().well("09:50:00", SECRETARY, new AnnounceClosing(DEBATE, Hall440.at("09:55:00")));
        Step late = scene.granted("10:00:00", Badge.HOUSE, new Wake());
        assertThat(scene.found(late)).contains(Invariant.WHAT_IS_DUE_COMES_FIRST, Invariant.WAKE_IS_NEVER_IN_THE_PAST);
    }

    private static Conference onTurn(Conference now, UnaryOperator<Turn> spoil) {
        Floor floor = now.floor();
        return with(now, new Floor(floor.lastTurn(), floor.turn().map(spoil), floor.interrupted(), floor.points(), floor.ended(),
                floor.motions(), floor.ruled()));
    }

    private static Turn used(Turn turn, Duration used, TurnId id) {
        return new Turn(
                id, turn.request(), turn.segment(), turn.kind(), turn.delegation(), turn.language(), turn.speaker(), turn.title(),
                turn.startedAt(), turn.limit(), used, turn.runningSince(), turn.paused(), turn.notice(), turn.endedAt(), turn.endedBy(),
                turn.behalf());
    }

    private static Conference onDebate(Conference now, UnaryOperator<SpeakersList> spoil) {
        Row<SpeakersList> all = now.lists().all();
        int index = all.where(list -> list.segment().equals(DEBATE));
        return with(now, new Lists(now.lists().lastRequest(), all.replaced(index, spoil.apply(all.get(index))), now.lists().limits()));
    }

    private static SpeakersList queue(SpeakersList list, SpeakersList.Status status, List<Request> queue) {
        return new SpeakersList(list.segment(), status, Optional.empty(), list.lastSequence(), Row.copyOf(queue), list.held(),
                list.swaps(), list.placements(), list.ordering());
    }
}
