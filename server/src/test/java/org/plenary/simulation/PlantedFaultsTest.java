package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.POINT_OF_ORDER;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.CO_CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.JAPAN;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.OPENING;
import static org.plenary.meeting.Hall440.SECRETARY;
import static org.plenary.meeting.Hall440.TAJIKISTAN;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;
import static org.plenary.simulation.Scene.answered;
import static org.plenary.simulation.Scene.spoiled;
import static org.plenary.simulation.Scene.with;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.plenary.core.Agenda;
import org.plenary.core.AgendaCommand.CloseConference;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.AgendaCommand.TakePresiding;
import org.plenary.core.AgendaEvent;
import org.plenary.core.Badge;
import org.plenary.core.Conference;
import org.plenary.core.Floor;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorEvent;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.ListCommand.CloseList;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListEvent;
import org.plenary.core.Notice;
import org.plenary.core.Outcome;
import org.plenary.core.Refusal;
import org.plenary.core.RequestId;
import org.plenary.core.Row;
import org.plenary.core.SeatId;
import org.plenary.core.Session;
import org.plenary.core.Turn;
import org.plenary.core.TurnId;
import org.plenary.meeting.Hall440;

/// An auditor that finds nothing is worth nothing: each fault that is planted here is found under its name.
class PlantedFaultsTest {

    @Test
    void a_second_turn_that_runs() {
        Scene scene = Scene.speaking();
        Step step = spoiled(scene.wake(), now -> with(now, new Floor(
                1, now.floor().turn(), now.floor().turn(), now.floor().points(), now.floor().ended(), Row.of(), Optional.empty())));
        assertThat(scene.found(step)).contains(Invariant.ONE_TURN_RUNS);
    }

    @Test
    void a_turn_that_a_delegate_starts() {
        Scene scene = Scene.waiting();
        Step step = scene.step("10:00:00", CHAIR, new GiveFloor(new RequestId(1)));
        Step planted = scene.granted("10:00:00", NORWAY_1, step.slip().command(), step.granted().getFirst().event());
        assertThat(scene.found(planted)).contains(
                Invariant.FLOOR_IS_GIVEN_BY_THE_CHAIR, Invariant.RIGHTS_ARE_KEPT, Invariant.DECIDED_TWICE_IS_DECIDED_ALIKE);
    }

    @Test
    void a_turn_that_starts_by_itself() {
        Scene scene = Scene.waiting();
        Step given = scene.step("10:00:00", CHAIR, new GiveFloor(new RequestId(1)));
        Step planted = new Step(given.before(), given.granted(), given.slip(), given.after(), given.outcome(), Row.of(), given.after());
        assertThat(scene.found(planted)).contains(Invariant.FLOOR_IS_GIVEN_BY_THE_CHAIR);
    }

    @Test
    void a_turn_in_a_suspended_session() {
        Scene scene = Scene.waiting();
        Step given = scene.step("10:00:00", CHAIR, new GiveFloor(new RequestId(1)));
        scene.well("10:00:00", CHAIR, new SuspendSession(Optional.empty(), "Rest"));
        assertThat(scene.found(scene.granted("10:00:10", CHAIR, given.slip().command(), given.granted().getFirst().event())))
                .contains(Invariant.SUSPENDED_GRANTS_NOTHING);
    }

    @Test
    void another_turn_before_the_ruling() {
        Scene scene = Scene.speaking().well("10:01:00", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU));
        scene.well("10:01:10", CHAIR, new Recognize(TAJIKISTAN));
        Turn norways = scene.now().floor().interrupted().orElseThrow();
        Turn other = new Turn(
                new TurnId(3), Optional.of(new RequestId(2)), DEBATE, norways.kind(), JAPAN, EN, Optional.empty(), Optional.empty(),
                Hall440.at("10:01:20"), norways.limit(), Duration.ZERO, Optional.of(Hall440.at("10:01:20")), Optional.empty(),
                Notice.NONE, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(scene.found(scene.granted("10:01:20", CHAIR, new GiveFloor(new RequestId(2)), new FloorEvent.TurnStarted(other))))
                .contains(Invariant.POINTS_WAIT_FOR_THE_CHAIR);
    }

    @Test
    void time_that_is_taken_from_a_turn() {
        Scene scene = Scene.speaking();
        assertThat(scene.found(spoiled(scene.wake(), now -> onTurn(now, turn -> used(turn, Duration.ofSeconds(1), turn.id())))))
                .contains(Invariant.SPOKEN_TIME_IS_THE_SUM_OF_RUNNING_INTERVALS);
    }

    @Test
    void an_interrupted_speaker_who_gets_another_time_back() {
        Scene scene = Scene.speaking().well("10:01:00", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU));
        scene.well("10:01:10", CHAIR, new Recognize(TAJIKISTAN));
        assertThat(scene.found(spoiled(scene.step("10:01:20", Badge.HOUSE, new Wake()), now -> with(now, new Floor(
                2, now.floor().turn(), now.floor().interrupted().map(turn -> used(turn, Duration.ofSeconds(9), turn.id())),
                now.floor().points(), now.floor().ended(), Row.of(), Optional.empty())))))
                .contains(Invariant.INTERRUPTED_TURN_KEEPS_ITS_PLACE);
    }

    @Test
    void a_turn_that_is_forgotten() {
        Scene scene = Scene.speaking().well("10:01:00", CHAIR, new EndTurn(new TurnId(1)));
        assertThat(scene.found(spoiled(scene.step("10:02:00", Badge.HOUSE, new Wake()), now -> with(now, new Floor(
                1, now.floor().turn(), now.floor().interrupted(), now.floor().points(), Row.of(), Row.of(), Optional.empty())))))
                .contains(Invariant.TURNS_ARE_KEPT_FOR_EVER);
    }

    @Test
    void a_stale_press_that_ends_another_turn() {
        Scene scene = Scene.speaking();
        assertThat(scene.found(scene.granted(
                "10:01:00", CHAIR, new EndTurn(new TurnId(9)), scene.step("10:01:00", CHAIR, new EndTurn(new TurnId(1))).granted()
                        .getFirst().event())))
                .contains(Invariant.STALE_PRESSES_CHANGE_NOTHING);
    }

    @Test
    void a_warning_that_comes_early() {
        Scene scene = Scene.speaking();
        assertThat(
                scene.found(scene.granted("10:01:00", Badge.HOUSE, new Wake(), new FloorEvent.TimeNoticed(new TurnId(1), Notice.WARNING))))
                .contains(Invariant.NOTICES_COME_ON_TIME);
    }

    @Test
    void a_refusal_that_changes_something_or_says_nothing() {
        Scene scene = Scene.waiting();
        Step refused = scene.step("10:00:00", CHAIR, new EndTurn(new TurnId(1)));
        assertThat(scene.found(spoiled(refused, now -> with(now, now.agenda())))).contains(Invariant.REFUSED_CHANGES_NOTHING);
        assertThat(scene.found(answered(refused, Outcome.refused(Refusal.FLOOR_IS_HELD)))).contains(Invariant.REFUSALS_SAY_WHY);
    }

    @Test
    void an_event_in_the_past() {
        Scene scene = Scene.waiting();
        ListEvent closed = new ListEvent.ListClosed(DEBATE);
        Instant past = Hall440.at("09:00:00");
        Happened happened = new Happened(past, closed, scene.now(), scene.now().after(past, closed));
        Step wake = Step.of(happened.after(), scene.step("10:00:00", Badge.HOUSE, new Wake()).slip());
        assertThat(scene.found(new Step(scene.now(), Row.of(happened), wake.slip(), wake.met(), wake.outcome(), Row.of(), wake.after())))
                .contains(Invariant.TIME_NEVER_RUNS_BACK);
    }

    @Test
    void a_chair_who_loses_the_presiding_token_in_presence() {
        Scene scene = Scene.waiting();
        AgendaEvent taken = new AgendaEvent.PresidingTaken(new SeatId("chair-1"), new SeatId("chair-2"));
        assertThat(scene.found(scene.granted("10:00:00", CO_CHAIR, new TakePresiding(), taken)))
                .contains(Invariant.PRESIDING_IS_TAKEN_FROM_EMPTY_SEATS);
        Scene other = Scene.waiting();
        Agenda agenda = other.now().agenda();
        assertThat(other.found(spoiled(other.wake(), now -> with(
                now, new Agenda(agenda.phase(), agenda.sessions(), Optional.of(new SeatId("chair-2")), agenda.amended())))))
                .contains(Invariant.PRESIDING_IS_HELD_BY_ONE_CHAIR, Invariant.FLOOR_LANGUAGE_COMES_WITH_THE_GRANT);
    }

    @Test
    void a_second_session_under_way() {
        Scene scene = Scene.waiting();
        Agenda agenda = scene.now().agenda();
        Session opening = agenda.session(OPENING).orElseThrow();
        Session open = new Session(
                OPENING, Session.Status.OPEN, 1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                opening.segments(), Optional.empty());
        assertThat(scene.found(spoiled(scene.wake(), now -> with(
                now, new Agenda(agenda.phase(), agenda.sessions().replaced(0, open), agenda.presiding(), agenda.amended())))))
                .contains(Invariant.ONE_SESSION_IS_UNDER_WAY);
    }

    @Test
    void something_after_the_end() {
        Scene scene = new Scene().well("09:00:10", SECRETARY, new CloseConference());
        assertThat(scene.found(scene.granted("09:00:20", CHAIR, new CloseList(DEBATE), new ListEvent.ListOpened(DEBATE))))
                .contains(Invariant.CLOSED_CONFERENCE_STAYS_AS_IT_IS);
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
}
