package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.POINT_OF_ORDER;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.CO_CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.JAPAN;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.NORWAY_2;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.EndSegment;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.Badge;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.ExtendTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.PauseTurn;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorCommand.ResumeTurn;
import org.plenary.core.FloorCommand.Rule;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListCommand.WithdrawRequest;
import org.plenary.core.PauseReason;
import org.plenary.core.Policies;
import org.plenary.core.RequestId;
import org.plenary.core.Ruling;
import org.plenary.core.TurnId;

/// The floor: turns, their time, and points of order.
@ParameterizedClass
@EnumSource(Stages.class)
record FloorTranscriptsTest(Stages stage) {

    @Test
    void a_point_of_order_pauses_the_speaker_and_gives_the_exact_time_back() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:10", NORWAY_1, new RequestFloor(STATEMENT, EN), "Norway asks for the floor: statement, in English. Place 1.");
            meeting.at("10:00:20", CHAIR, new GiveFloor(meeting.first()), "Norway has the floor for 5:00.");
            meeting.at("10:02:00", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU), "Tajikistan raises a point of order.");
            meeting.at("10:02:05", CHAIR, new Recognize(TAJIKISTAN), "Norway pauses with 3:15 left: point of order."
                    + " The chair recognizes Tajikistan. Tajikistan states the point of order, for 1:00.");
            meeting.at("10:02:40", CHAIR, new Rule(Ruling.DENIED), "The chair ends the turn of Tajikistan after 0:35."
                    + " The chair denies the point of order. Norway has the floor for 3:15.");
        }
    }

    @Test
    void the_floor_goes_to_the_next_in_one_press() {
        try (Meeting meeting = twoWaiting()) {
            RequestId norway = meeting.of(NORWAY);
            RequestId japan = meeting.of(JAPAN);
            meeting.at("10:00:00", CO_CHAIR, new GiveFloor(norway), "Refused: You do not preside.");
            meeting.at("10:00:10", CHAIR, new GiveFloor(norway), "Norway has the floor for 5:00.");
            TurnId turn = meeting.turn();
            meeting.at("10:00:20", CHAIR, new GiveFloor(japan), "Refused: Norway has the floor.");
            meeting.at("10:00:30", CHAIR, new GiveFloor(norway, Optional.of(turn)),
                    "Refused: What you saw has changed meanwhile; look again.");
            meeting.at("10:03:00", CHAIR, new GiveFloor(japan, Optional.of(turn)),
                    "The chair ends the turn of Norway after 2:50. Japan has the floor for 5:00.");
            var floor = meeting.conference();
            meeting.at("10:03:01", CHAIR, new GiveFloor(japan, Optional.of(turn)),
                    "Refused: What you saw has changed meanwhile; look again.");
            assertThat(meeting.conference()).isEqualTo(floor);
            meeting.at("10:03:02", CHAIR, new EndTurn(turn), "Refused: What you saw has changed meanwhile; look again.");
        }
    }

    @Test
    void a_speaker_is_warned_and_called_and_told_that_the_time_is_up() {
        try (Meeting meeting = twoWaiting()) {
            meeting.at("10:00:00", CHAIR, new GiveFloor(meeting.first()), "Norway has the floor for 5:00.");
            meeting.at("10:03:59", Badge.HOUSE, new Wake(), "");
            meeting.at("10:04:00", Badge.HOUSE, new Wake(), "Norway: 1:00 left.");
            meeting.at("10:04:00", Badge.HOUSE, new Wake(), "");
            meeting.at("10:04:50", Badge.HOUSE, new Wake(), "Norway: last call.");
            meeting.at("10:04:55", CHAIR, new ExtendTurn(meeting.turn(), Duration.ofMinutes(2)), "Norway is given 2:00 more.");
            meeting.at("10:07:30", NORWAY_1, new EndTurn(meeting.turn()),
                    "Norway: 1:00 left. Norway: last call. Norway: the time is up. Norway: 0:30 over the time. Norway ends after 7:30.");
        }
    }

    @Test
    void an_extension_is_between_one_second_and_one_hour() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:01:00", CHAIR, new ExtendTurn(meeting.turn(), Duration.ofMillis(999)),
                    "Refused: An extension is between 1 second and 1 hour.");
            meeting.at("10:01:10", CHAIR, new ExtendTurn(meeting.turn(), Duration.ofMinutes(61)),
                    "Refused: An extension is between 1 second and 1 hour.");
            meeting.at("10:01:20", CO_CHAIR, new ExtendTurn(meeting.turn(), Duration.ofMinutes(1)), "Refused: You do not preside.");
            meeting.at("10:01:30", CHAIR, new ExtendTurn(meeting.turn(), Duration.ofHours(1)), "Norway is given 60:00 more.");
            meeting.at("10:01:40", CHAIR, new ExtendTurn(new TurnId(9), Duration.ofHours(1)),
                    "Refused: What you saw has changed meanwhile; look again.");
        }
    }

    @Test
    void paused_time_is_not_charged() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:01:00", CHAIR, new ResumeTurn(meeting.turn()), "Refused: The turn is running.");
            meeting.at("10:01:00", CHAIR, new PauseTurn(meeting.turn(), PauseReason.POINT_OF_ORDER),
                    "Refused: No point of order has been recognized.");
            meeting.at("10:01:00", CHAIR, new PauseTurn(meeting.turn(), PauseReason.TECHNICAL), "Norway pauses with 4:00 left: technical.");
            meeting.at("10:02:00", CHAIR, new PauseTurn(meeting.turn(), PauseReason.DISORDER), "Refused: The turn is paused.");
            meeting.at("10:59:00", CHAIR, new ExtendTurn(meeting.turn(), Duration.ofMinutes(1)), "Norway is given 1:00 more.");
            meeting.at("11:00:00", CHAIR, new ResumeTurn(meeting.turn()), "Norway has the floor for 5:00.");
            meeting.at("11:01:00", CHAIR, new PauseTurn(meeting.turn(), PauseReason.NO_INTERPRETATION),
                    "Norway pauses with 4:00 left: no interpretation.");
            meeting.at("11:02:00", NORWAY_2, new EndTurn(meeting.turn()), "Norway ends after 2:00.");
            meeting.at("11:02:00", CHAIR, new ResumeTurn(new TurnId(1)), "Refused: What you saw has changed meanwhile; look again.");
        }
    }

    @Test
    void a_turn_is_ended_by_its_delegation_or_by_the_presiding_chair() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:01:00", JAPAN_1, new EndTurn(meeting.turn()), "Refused: This is another delegation's.");
            meeting.at("10:01:10", CO_CHAIR, new EndTurn(meeting.turn()), "Refused: You do not preside.");
            meeting.at("10:01:20", CHAIR, new EndTurn(meeting.turn()), "The chair ends the turn of Norway after 1:20.");
            meeting.at("10:01:30", NORWAY_1, new EndTurn(new TurnId(1)), "Refused: What you saw has changed meanwhile; look again.");
            meeting.at("10:01:40", CHAIR, new EndSegment());
            meeting.at("10:01:50", CHAIR, new GiveFloor(new RequestId(2)), "Refused: No segment is running.");
            meeting.at("10:02:00", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU), "Refused: No segment is running.");
        }
    }

    @Test
    void a_point_of_order_is_ruled_on_before_anything_else() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:01:00", CHAIR, new Rule(Ruling.NOTED), "Refused: No point of order has been recognized.");
            meeting.at("10:01:10", CHAIR, new Recognize(TAJIKISTAN), "Refused: Tajikistan has no point of order before the chair.");
            meeting.at("10:01:20", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU), "Tajikistan raises a point of order.");
            meeting.at("10:01:30", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, EN), "");
            meeting.at("10:01:40", NORWAY_1, new RequestFloor(POINT_OF_ORDER, EN), "Norway raises a point of order.");
            meeting.at("10:01:50", CO_CHAIR, new Recognize(TAJIKISTAN), "Refused: You do not preside.");
            meeting.at("10:02:00", CHAIR, new Recognize(TAJIKISTAN));
            meeting.at("10:02:10", CHAIR, new Recognize(NORWAY), "Refused: A point of order awaits the ruling of the chair.");
            meeting.at("10:02:20", CHAIR, new GiveFloor(meeting.first(), Optional.of(meeting.turn())),
                    "Refused: A point of order awaits the ruling of the chair.");
            meeting.at("10:02:30", TAJIKISTAN_1, new EndTurn(meeting.turn()), "Tajikistan ends after 0:30.");
            meeting.at("10:02:40", CHAIR, new Rule(Ruling.UPHELD), "The chair upholds the point of order. Norway has the floor for 3:00.");
            meeting.at("10:02:50", CHAIR, new Recognize(NORWAY), "Norway pauses with 2:50 left: point of order."
                    + " The chair recognizes Norway. Norway states the point of order, for 1:00.");
            meeting.at("10:03:00", CHAIR, new Rule(Ruling.NOTED), "The chair ends the turn of Norway after 0:10."
                    + " The chair notes the point of order. Norway has the floor for 2:50.");
        }
    }

    @Test
    void a_speaker_who_was_paused_before_the_point_stays_paused_after_it() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:01:00", CHAIR, new PauseTurn(meeting.turn(), PauseReason.TECHNICAL));
            meeting.at("10:01:10", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU));
            meeting.at("10:01:20", CHAIR, new Recognize(TAJIKISTAN),
                    "The chair recognizes Tajikistan. Tajikistan states the point of order, for 1:00.");
            meeting.at("10:01:30", CHAIR, new Rule(Ruling.DENIED),
                    "The chair ends the turn of Tajikistan after 0:10. The chair denies the point of order.");
            meeting.at("10:01:40", CHAIR, new ResumeTurn(meeting.turn()), "Norway has the floor for 4:00.");
        }
    }

    @Test
    void a_suspended_session_has_no_turn_to_end() {
        try (Meeting meeting = speaking()) {
            TurnId turn = meeting.turn();
            meeting.at("10:01:00", CHAIR, new SuspendSession(Optional.empty(), "Rest"));
            meeting.at("10:01:10", CHAIR, new EndTurn(turn), "Refused: The session is suspended.");
        }
    }

    @Test
    void a_point_of_order_is_withdrawn_until_it_is_recognized_and_a_refusal_does_not_betray_it() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU));
            RequestId point = meeting.conference().floor().points().getFirst().id();
            meeting.at("10:00:10", NORWAY_1, new WithdrawRequest(point), "Refused: Request 1 does not wait any longer.");
            meeting.at("10:00:20", TAJIKISTAN_1, new WithdrawRequest(point), "Tajikistan withdraws the point of order.");
            meeting.at("10:00:30", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU), "Tajikistan raises a point of order.");
            meeting.at("10:00:40", CHAIR, new Recognize(TAJIKISTAN),
                    "The chair recognizes Tajikistan. Tajikistan states the point of order, for 1:00.");
            meeting.at("10:00:50", TAJIKISTAN_1, new WithdrawRequest(new RequestId(2)), "Refused: Request 2 does not wait any longer.");
        }
    }

    @Test
    void a_plan_may_recognize_points_of_order_in_time() {
        try (Meeting meeting = new Meeting(stage, Hall440.plan(recognizedAfter(Duration.ofSeconds(30))))) {
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1));
            meeting.at("09:30:10", CHAIR, new StartSegment(DEBATE));
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:00:00", CHAIR, new GiveFloor(meeting.first()), "Norway has the floor for 5:00.");
            meeting.at("10:01:00", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU), "Tajikistan raises a point of order.");
            meeting.at("10:01:10", JAPAN_1, new RequestFloor(POINT_OF_ORDER, EN), "Japan raises a point of order.");
            meeting.at("10:01:45", Badge.HOUSE, new Wake(), "Norway pauses with 3:30 left: point of order."
                    + " The point of order of Tajikistan is recognized. Tajikistan states the point of order, for 1:00.");
            meeting.at("10:02:00", CHAIR, new Rule(Ruling.DENIED), "The chair ends the turn of Tajikistan after 0:30."
                    + " The chair denies the point of order. The point of order of Japan is recognized."
                    + " Japan states the point of order, for 1:00.");
            meeting.at("10:02:10", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU), "Tajikistan raises a point of order.");
            meeting.at("10:02:20", CHAIR, new Rule(Ruling.DENIED), "The chair ends the turn of Japan after 0:20."
                    + " The chair denies the point of order. Norway has the floor for 3:30.");
            meeting.at("10:02:30", CHAIR, new Recognize(TAJIKISTAN), "Norway pauses with 3:20 left: point of order."
                    + " The chair recognizes Tajikistan. Tajikistan states the point of order, for 1:00.");
        }
    }

    @Test
    void who_is_paused_and_goes_on_beyond_the_time_is_told_how_far() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:05:20", Badge.HOUSE, new Wake());
            meeting.at("10:05:20", CHAIR, new PauseTurn(meeting.turn(), PauseReason.TECHNICAL),
                    "Norway pauses, 0:20 over the time: technical.");
            meeting.at("10:06:00", CHAIR, new ResumeTurn(meeting.turn()), "Norway has the floor again, 0:20 over the time.");
        }
        try (Meeting meeting = speaking().told(RU)) {
            meeting.at("10:05:20", Badge.HOUSE, new Wake());
            meeting.at("10:05:20", CHAIR, new PauseTurn(meeting.turn(), PauseReason.TECHNICAL),
                    "Пауза: Норвегия. Время превышено на 0:20. Причина: техническая причина.");
            meeting.at("10:06:00", CHAIR, new ResumeTurn(meeting.turn()), "Слово имеет: Норвегия. Время превышено на 0:20.");
        }
    }

    @Test
    void the_minutes_are_told_in_russian() {
        try (Meeting meeting = debate().told(RU)) {
            meeting.at("10:00:10", NORWAY_1, new RequestFloor(STATEMENT, EN),
                    "Просит слова: Норвегия (выступление, язык: английский). Место в списке: 1.");
            meeting.at("10:00:20", CHAIR, new GiveFloor(meeting.first()), "Слово имеет: Норвегия. Время: 5:00.");
            meeting.at("10:00:30", JAPAN_1, new RequestFloor(STATEMENT, RU),
                    "Просит слова: Япония (выступление, язык: русский). Место в списке: 1.");
            meeting.at("10:00:40", CHAIR, new GiveFloor(meeting.first()), "Отказано: Слово имеет: Норвегия.");
            meeting.at("10:02:00", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU),
                    "Вопрос по порядку ведения заседания: Таджикистан.");
            meeting.at("10:02:05", CHAIR, new Recognize(TAJIKISTAN), "Пауза: Норвегия. Осталось 3:15. Причина: порядок ведения заседания."
                    + " Председатель даёт слово по порядку ведения: Таджикистан."
                    + " По порядку ведения заседания выступает: Таджикистан. Время: 1:00.");
            meeting.at("10:02:40", CHAIR, new Rule(Ruling.DENIED), "Председатель завершает выступление: Таджикистан. Длительность: 0:35."
                    + " Председатель отклоняет вопрос по порядку ведения заседания. Слово имеет: Норвегия. Время: 3:15.");
            meeting.at("10:04:56", Badge.HOUSE, new Wake(), "Осталось 1:00: Норвегия.");
            meeting.at("10:06:00", NORWAY_1, new EndTurn(meeting.turn()), "Последнее предупреждение: Норвегия."
                    + " Время истекло: Норвегия. Выступление завершено: Норвегия. Длительность: 5:05.");
        }
    }

    private static Policies recognizedAfter(Duration wait) {
        Policies usual = Policies.USUAL;
        return new Policies(
                usual.warning(), usual.lastCall(), Optional.of(wait), usual.linkGrace(), usual.contention(), usual.mateTakeover(),
                usual.idleChannel());
    }

    private Meeting debate() {
        return new Meeting(stage)
                .at("09:30:00", CHAIR, new OpenSession(SESSION_1))
                .at("09:30:05", CHAIR, new StartSegment(DEBATE), "Debate begins. The speakers' list is open: Debate.");
    }

    private Meeting twoWaiting() {
        return debate()
                .at("09:31:00", NORWAY_1, new RequestFloor(STATEMENT, EN))
                .at("09:31:01", JAPAN_1, new RequestFloor(STATEMENT, EN));
    }

    private Meeting speaking() {
        Meeting meeting = twoWaiting();
        return meeting.at("10:00:00", CHAIR, new GiveFloor(meeting.first()));
    }
}
