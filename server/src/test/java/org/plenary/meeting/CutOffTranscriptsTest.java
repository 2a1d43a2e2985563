package org.plenary.meeting;

import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.POINT_OF_ORDER;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.JAPAN;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.CutOff;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.ExtendTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.PauseTurn;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorCommand.ResumeTurn;
import org.plenary.core.FloorCommand.Rule;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.PauseReason;
import org.plenary.core.Policies;
import org.plenary.core.Ruling;
import org.plenary.core.TimeCommand.SetLimit;
import org.plenary.core.TurnId;

/// What comes of a turn that has used its limit, as plans differ.
@ParameterizedClass
@EnumSource(Stages.class)
record CutOffTranscriptsTest(Stages stage) {

    private static final String TIME_IS_UP = "Norway: 1:00 left. Norway: last call. Norway: the time is up.";

    @Test
    void a_turn_is_cut_off_by_itself_after_its_grace() {
        try (Meeting meeting = speaking(CutOff.AUTOMATIC, 45)) {
            meeting.at("10:05:44", Badge.HOUSE, new Wake(), TIME_IS_UP + " Norway: 0:30 over the time.");
            meeting.at("10:05:45", Badge.HOUSE, new Wake(), "The turn of Norway is cut off after 5:45.");
            meeting.at("10:05:50", NORWAY_1, new EndTurn(new TurnId(1)), "Refused: What you saw has changed meanwhile; look again.");
            meeting.told(RU).at("10:06:00", CHAIR, new GiveFloor(meeting.of(JAPAN)), "Слово имеет: Япония. Время: 5:00.");
            meeting.at("10:12:00", Badge.HOUSE, new Wake(), "Осталось 1:00: Япония. Последнее предупреждение: Япония."
                    + " Время истекло: Япония. Время превышено на 0:30: Япония."
                    + " Выступление прервано по истечении времени: Япония. Длительность: 5:45.");
        }
    }

    @Test
    void without_a_grace_the_limit_is_the_end_and_a_press_of_that_instant_comes_too_late() {
        try (Meeting meeting = speaking(CutOff.AUTOMATIC, 0)) {
            meeting.at("10:05:00", CHAIR, new ExtendTurn(meeting.turn(), Duration.ofMinutes(1)), TIME_IS_UP
                    + " The turn of Norway is cut off after 5:00. Refused: What you saw has changed meanwhile; look again.");
        }
    }

    @Test
    void paused_time_brings_no_cut_off_nearer_and_an_extension_moves_it() {
        try (Meeting meeting = speaking(CutOff.AUTOMATIC, 30)) {
            meeting.at("10:05:20", CHAIR, new PauseTurn(meeting.turn(), PauseReason.TECHNICAL));
            meeting.at("10:10:00", Badge.HOUSE, new Wake(), "");
            meeting.at("10:10:00", CHAIR, new ResumeTurn(meeting.turn()));
            meeting.at("10:10:05", CHAIR, new ExtendTurn(meeting.turn(), Duration.ofMinutes(1)));
            meeting.at("10:11:09", Badge.HOUSE, new Wake(), "Norway: last call. Norway: the time is up.");
            meeting.at("10:11:10", Badge.HOUSE, new Wake(), "Norway: 0:30 over the time. The turn of Norway is cut off after 6:30.");
        }
    }

    @Test
    void a_statement_of_a_point_of_order_is_cut_off_too_and_still_ruled_on() {
        try (Meeting meeting = speaking(CutOff.AUTOMATIC, 10)) {
            meeting.at("10:01:00", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU));
            meeting.at("10:01:10", CHAIR, new Recognize(TAJIKISTAN));
            meeting.at("10:02:20", Badge.HOUSE, new Wake(), "Tajikistan: last call. Tajikistan: the time is up."
                    + " The turn of Tajikistan is cut off after 1:10.");
            meeting.at("10:02:30", CHAIR, new Rule(Ruling.DENIED),
                    "The chair denies the point of order. Norway has the floor for 3:50.");
        }
    }

    @Test
    void a_limit_that_was_used_before_it_was_set_is_the_end_at_once() {
        try (Meeting meeting = speaking(CutOff.AUTOMATIC, 30)) {
            meeting.at("10:04:30", CHAIR, new SetLimit(
                    Optional.of(DEBATE), Optional.empty(), Optional.empty(), Duration.ofMinutes(2), Optional.of(meeting.turn())));
            meeting.at("10:04:30", Badge.HOUSE, new Wake(), "The turn of Norway is cut off after 4:30.");
        }
    }

    @Test
    void where_the_chair_is_asked_her_end_is_a_cut_off_from_the_limit_on() {
        try (Meeting meeting = speaking(CutOff.CHAIR_CONFIRMS, 0)) {
            meeting.at("10:05:29", Badge.HOUSE, new Wake(), TIME_IS_UP);
            meeting.at("10:05:29", CHAIR, new EndTurn(meeting.turn()), "The turn of Norway is cut off after 5:29.");
            meeting.at("10:06:00", CHAIR, new GiveFloor(meeting.of(JAPAN)), "Japan has the floor for 5:00.");
            meeting.at("10:10:59", CHAIR, new EndTurn(meeting.turn()),
                    "Japan: 1:00 left. Japan: last call. The chair ends the turn of Japan after 4:59.");
        }
    }

    @Test
    void where_the_chair_is_asked_a_speaker_may_still_end() {
        try (Meeting meeting = speaking(CutOff.CHAIR_CONFIRMS, 0)) {
            meeting.at("10:05:10", NORWAY_1, new EndTurn(meeting.turn()), TIME_IS_UP + " Norway ends after 5:10.");
        }
    }

    @Test
    void a_signal_ends_nothing() {
        try (Meeting meeting = speaking(CutOff.SIGNAL, 0)) {
            meeting.at("10:05:40", CHAIR, new EndTurn(meeting.turn()),
                    TIME_IS_UP + " Norway: 0:30 over the time. The chair ends the turn of Norway after 5:40.");
        }
    }

    /// Norway has had the floor since 10:00, for 5:00, and Japan waits.
    private Meeting speaking(CutOff policy, int grace) {
        Optional<Duration> after = policy == CutOff.AUTOMATIC ? Optional.of(Duration.ofSeconds(grace)) : Optional.empty();
        Meeting meeting = new Meeting(stage, Hall440.plan(Policies.USUAL.cuttingOff(policy, after)))
                .at("09:30:00", CHAIR, new OpenSession(SESSION_1))
                .at("09:30:05", CHAIR, new StartSegment(DEBATE))
                .at("09:31:00", NORWAY_1, new RequestFloor(STATEMENT, EN))
                .at("09:31:01", JAPAN_1, new RequestFloor(STATEMENT, EN));
        return meeting.at("10:00:00", CHAIR, new GiveFloor(meeting.first()), "Norway has the floor for 5:00.");
    }
}
