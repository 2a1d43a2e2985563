package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.OTHER_CHAIR;
import static org.plenary.meeting.Hall440.REMARKS;
import static org.plenary.simulation.Scene.spoiled;
import static org.plenary.simulation.Scene.with;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.plenary.core.Floor;
import org.plenary.core.FloorCommand.CorrectTurn;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorEvent.TurnCorrected;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.AnnounceOpening;
import org.plenary.core.ListCommand.CarryOver;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListEvent.FloorRequested;
import org.plenary.core.ListEvent.OpeningAnnounced;
import org.plenary.core.ListEvent.RequestCarriedOver;
import org.plenary.core.Lists;
import org.plenary.core.Receipt;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.core.Row;
import org.plenary.core.Turn;
import org.plenary.core.TurnId;
import org.plenary.meeting.Hall440;

/// Faults that are planted in corrections, in lists that open early and in what is carried over are found under their names.
class PlantedKeepingFaultsTest {

    private static final CorrectTurn CORRECT =
            new CorrectTurn(new TurnId(1), Language.RU, Optional.of("Ms Olsen"), Optional.empty(), "Misheard");
    private static final TurnCorrected CORRECTED =
            new TurnCorrected(new TurnId(1), Language.RU, Optional.of("Ms Olsen"), Optional.empty(), "Misheard");

    @Test
    void a_correction_that_gives_time_back() {
        Scene scene = Scene.speaking().well("10:02:00", NORWAY_1, new EndTurn(new TurnId(1)));
        Step step = scene.step("10:03:00", CHAIR, CORRECT);
        assertThat(scene.found(ended(step, turn -> used(turn, Duration.ofMinutes(1)))))
                .contains(Invariant.CORRECTIONS_TOUCH_NO_TIME);
    }

    @Test
    void a_correction_that_is_forgotten() {
        Scene scene = Scene.speaking().well("10:02:00", NORWAY_1, new EndTurn(new TurnId(1)));
        Row<Turn> noted = scene.now().floor().ended();
        assertThat(scene.found(ended(scene.step("10:03:00", CHAIR, CORRECT), turn -> noted.getFirst())))
                .contains(Invariant.CORRECTIONS_TOUCH_NO_TIME);
    }

    @Test
    void a_correction_by_a_chair_of_another_session() {
        Scene scene = Scene.speaking();
        assertThat(scene.found(scene.granted("10:00:20", OTHER_CHAIR, CORRECT, CORRECTED))).contains(Invariant.RIGHTS_ARE_KEPT);
    }

    @Test
    void a_list_that_misses_its_opening() {
        Scene scene = Scene.debate().well("10:00:00", CHAIR, new AnnounceOpening(REMARKS, Hall440.at("10:05:00")));
        Step late = new Step(
                scene.now(), Row.of(), scene.step("10:06:00", NORWAY_1, new Wake()).slip(), scene.now(),
                scene.step("10:06:00", NORWAY_1, new Wake()).outcome(), Row.of(), scene.now());
        assertThat(scene.found(late)).contains(Invariant.WHAT_IS_DUE_COMES_FIRST);
    }

    @Test
    void an_opening_that_a_chair_of_another_session_announces() {
        Scene scene = Scene.debate();
        assertThat(scene.found(scene.granted(
                "10:00:00", OTHER_CHAIR, new AnnounceOpening(REMARKS, Hall440.at("10:05:00")),
                new OpeningAnnounced(REMARKS, Hall440.at("10:05:00"))))).contains(Invariant.RIGHTS_ARE_KEPT);
    }

    @Test
    void an_inscription_on_a_list_ahead_that_is_not_open() {
        Scene scene = Scene.debate();
        RequestFloor ask = new RequestFloor(
                RequestKinds.BRIEF_REMARK.id(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(REMARKS));
        Request request = new Request(
                new RequestId(1), REMARKS, 1, RequestKinds.BRIEF_REMARK.id(), Hall440.NORWAY, Language.EN, Optional.empty(),
                Optional.empty(), Duration.ofMinutes(2), Hall440.at("10:00:00"), Optional.empty());
        assertThat(scene.found(scene.granted(
                "10:00:00", NORWAY_1, ask, Optional.of(new Receipt(request.id(), 1, request.at(), 1)), new FloorRequested(request, 1))))
                .contains(Invariant.CLOSED_LIST_TAKES_NAMED_KINDS);
    }

    @Test
    void a_carried_request_that_loses_its_inscription() {
        Scene scene = Scene.waiting();
        Request norway = scene.now().lists().request(new RequestId(1)).orElseThrow();
        Request later = new Request(
                norway.id(), REMARKS, 1, norway.kind(), norway.delegation(), norway.language(), norway.speaker(), norway.title(),
                norway.limit(), norway.at().plusSeconds(60), norway.behalf());
        assertThat(scene.found(scene.granted(
                "10:00:00", CHAIR, new CarryOver(norway.id(), REMARKS, "Late"), new RequestCarriedOver(later, 1, Optional.of("Late")))))
                .contains(Invariant.CARRIED_OVER_IS_THE_SAME_REQUEST);
    }

    @Test
    void a_carried_request_that_waits_twice() {
        Scene scene = Scene.waiting();
        Step step = scene.step("10:00:00", CHAIR, new CarryOver(new RequestId(1), REMARKS, "Late"));
        assertThat(scene.found(spoiled(step, now -> with(now, new Lists(
                now.lists().lastRequest(),
                Row.copyOf(now.lists().all().stream().map(list -> list.segment().equals(DEBATE)
                        ? scene.now().lists().of(DEBATE).orElseThrow()
                        : list).toList()),
                now.lists().limits())))))
                .contains(Invariant.ORDER_IS_EXPLAINED);
    }

    private static Step ended(Step step, UnaryOperator<Turn> spoil) {
        Happened corrected = step.granted().getFirst();
        Floor floor = corrected.after().floor();
        var after = with(corrected.after(), new Floor(
                floor.lastTurn(), floor.turn(), floor.interrupted(), floor.points(),
                Row.copyOf(floor.ended().stream().map(spoil).toList()), floor.motions(), floor.ruled()));
        return new Step(
                step.before(), step.due(), step.slip(), step.met(), step.outcome(),
                Row.of(new Happened(corrected.at(), corrected.event(), corrected.before(), after)), after);
    }

    private static Turn used(Turn turn, Duration used) {
        return new Turn(
                turn.id(), turn.request(), turn.segment(), turn.kind(), turn.delegation(), turn.language(), turn.speaker(), turn.title(),
                turn.startedAt(), turn.limit(), used, turn.runningSince(), turn.paused(), turn.notice(), turn.endedAt(), turn.endedBy(),
                turn.behalf());
    }
}
