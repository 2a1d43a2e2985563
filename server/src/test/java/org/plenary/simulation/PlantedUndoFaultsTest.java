package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.simulation.Scene.spoiled;
import static org.plenary.simulation.Scene.with;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.plenary.core.EndedBy;
import org.plenary.core.Floor;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.UndoGiving;
import org.plenary.core.FloorEvent.GivingUndone;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.Row;
import org.plenary.core.Turn;
import org.plenary.core.TurnId;

/// Faults that are planted in what is undone are found under their names.
class PlantedUndoFaultsTest {

    private static final TurnId FIRST = new TurnId(1);
    private static final TurnId SECOND = new TurnId(2);

    @Test
    void an_undo_that_charges() {
        Scene scene = mistaken();
        Step undo = scene.step("10:01:10", CHAIR, new UndoGiving(SECOND));
        assertThat(scene.found(endedAs(undo, turn -> ended(turn, EndedBy.CHAIR)))).contains(Invariant.UNDOING_COSTS_NOTHING);
    }

    @Test
    void an_undo_that_costs_the_speaker_the_time_in_between() {
        Scene scene = mistaken();
        Step undo = scene.step("10:01:10", CHAIR, new UndoGiving(SECOND));
        assertThat(scene.found(again(scene, undo, event -> new GivingUndone(
                event.turn(), event.request(), event.place(), event.placement(),
                event.goesOn().map(turn -> used(turn, Duration.ofSeconds(70)))))))
                .contains(Invariant.UNDOING_COSTS_NOTHING, Invariant.SPOKEN_TIME_IS_THE_SUM_OF_RUNNING_INTERVALS);
    }

    @Test
    void an_undo_that_erases_the_turn() {
        Scene scene = mistaken();
        Step undo = scene.step("10:01:10", CHAIR, new UndoGiving(SECOND));
        assertThat(scene.found(spoiled(undo, now -> with(now, new Floor(
                now.floor().lastTurn(), now.floor().turn(), now.floor().interrupted(), now.floor().points(), Row.of(),
                now.floor().motions(),
                now.floor().ruled())))))
                .contains(Invariant.TURNS_ARE_KEPT_FOR_EVER);
    }

    @Test
    void an_undo_that_forgets_who_was_cut_off_or_returns_another_request() {
        Scene scene = mistaken();
        Step undo = scene.step("10:01:10", CHAIR, new UndoGiving(SECOND));
        assertThat(scene.found(again(scene, undo, event -> new GivingUndone(
                event.turn(), later(event.request()), event.place(), event.placement(), Optional.empty()))))
                .contains(Invariant.UNDOING_COSTS_NOTHING);
    }

    private static Scene mistaken() {
        return Scene.speaking().well("10:01:00", CHAIR, new GiveFloor(new RequestId(2), Optional.of(FIRST)));
    }

    private static Step again(Scene scene, Step undo, UnaryOperator<GivingUndone> spoil) {
        return scene.granted("10:01:10", CHAIR, undo.slip().command(), spoil.apply((GivingUndone) undo.granted().getFirst().event()));
    }

    private static Step endedAs(Step step, UnaryOperator<Turn> spoil) {
        Happened undone = step.granted().getFirst();
        Floor floor = undone.after().floor();
        Row<Turn> ended = Row.copyOf(floor.ended().stream().map(spoil).toList());
        var after = with(undone.after(),
                new Floor(floor.lastTurn(), floor.turn(), floor.interrupted(), floor.points(), ended, floor.motions(), floor.ruled()));
        return new Step(
                step.before(), step.due(), step.slip(), step.met(), step.outcome(),
                Row.of(new Happened(undone.at(), undone.event(), undone.before(), after)), after);
    }

    private static Turn ended(Turn turn, EndedBy by) {
        return new Turn(
                turn.id(), turn.request(), turn.segment(), turn.kind(), turn.delegation(), turn.language(), turn.speaker(), turn.title(),
                turn.startedAt(), turn.limit(), turn.used(), turn.runningSince(), turn.paused(), turn.notice(), turn.endedAt(),
                Optional.of(by), turn.behalf());
    }

    private static Turn used(Turn turn, Duration used) {
        return new Turn(
                turn.id(), turn.request(), turn.segment(), turn.kind(), turn.delegation(), turn.language(), turn.speaker(), turn.title(),
                turn.startedAt(), turn.limit(), used, turn.runningSince(), turn.paused(), turn.notice(), turn.endedAt(), turn.endedBy(),
                turn.behalf());
    }

    private static Request later(Request request) {
        Instant at = request.at().plusSeconds(1);
        return new Request(
                request.id(), request.segment(), request.sequence(), request.kind(), request.delegation(), request.language(),
                request.speaker(), request.title(), request.limit(), at, request.behalf());
    }
}
