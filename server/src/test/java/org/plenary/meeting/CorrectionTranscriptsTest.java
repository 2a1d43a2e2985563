package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.CO_CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.JAPAN;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.OTHER_CHAIR;
import static org.plenary.meeting.Hall440.SECRETARY;
import static org.plenary.meeting.Hall440.SESSION_1;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.CloseSession;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Command;
import org.plenary.core.FloorCommand.CorrectTurn;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.UndoGiving;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Turn;
import org.plenary.core.TurnId;
import org.plenary.core.Words;

/// What was noted of a turn is put right, and what was noted before stays on record.
@ParameterizedClass
@EnumSource(Stages.class)
record CorrectionTranscriptsTest(Stages stage) {

    private static final TurnId FIRST = new TurnId(1);
    private static final TurnId SECOND = new TurnId(2);

    @Test
    void a_turn_that_is_over_is_corrected_and_its_time_stays() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:02:00", NORWAY_1, new EndTurn(FIRST), "Norway ends after 2:00.");
            meeting.at("10:02:10", SECRETARY, correction(FIRST, RU, Optional.of("Ms Olsen"), Optional.empty()),
                    "Correction to turn 1, Norway: Ms Olsen, in Russian. Misheard");
            Turn corrected = meeting.conference().floor().ended().getFirst();
            assertThat(corrected.language()).isEqualTo(RU);
            assertThat(corrected.speaker()).contains("Ms Olsen");
            assertThat(corrected.used()).isEqualTo(Duration.ofMinutes(2));
            meeting.at("10:02:20", SECRETARY, correction(FIRST, RU, Optional.of("Ms Olsen"), Optional.empty()), "");
            meeting.at("10:02:30", CO_CHAIR, correction(FIRST, EN, Optional.empty(), Optional.of(new Words("Keynote", "Основной доклад"))),
                    "Correction to turn 1, Norway: Keynote, in English, no speaker named. Misheard");
            meeting.told(RU).at("10:02:40", CHAIR, correction(FIRST, EN, Optional.empty(), Optional.empty()),
                    "Исправление к выступлению 1, Норвегия: язык – английский, выступающий не назван. Misheard");
            meeting.at("10:02:50", CHAIR, correction(
                    FIRST, RU, Optional.of("А. Ольсен"), Optional.of(new Words("Keynote", "Основной доклад"))),
                    "Исправление к выступлению 1, Норвегия: Основной доклад, А. Ольсен, язык – русский. Misheard");
        }
    }

    @Test
    void the_floor_speaks_the_corrected_language_at_once() {
        try (Meeting meeting = speaking()) {
            assertThat(meeting.conference().floorLanguage()).contains(EN);
            meeting.at("10:00:10", CHAIR, correction(FIRST, RU, Optional.empty(), Optional.empty()),
                    "Correction to turn 1, Norway: in Russian, no speaker named. Misheard");
            assertThat(meeting.conference().floorLanguage()).contains(RU);
            meeting.at("10:01:00", CHAIR, new GiveFloor(meeting.of(JAPAN), Optional.of(FIRST)),
                    "The chair ends the turn of Norway after 1:00. Japan has the floor for 5:00.");
            meeting.at("10:01:01", CHAIR, correction(FIRST, EN, Optional.of("Mr Hansen"), Optional.empty()));
            meeting.at("10:01:02", CHAIR, new UndoGiving(SECOND),
                    "Japan was called by mistake and stands on the list again, at place 1. Norway has the floor for 4:00.");
            assertThat(meeting.conference().floor().turn().orElseThrow().speaker()).contains("Mr Hansen");
            meeting.at("10:01:10", SECRETARY, correction(SECOND, EN, Optional.empty(), Optional.empty()),
                    "Refused: There is no turn 2 that could be corrected.");
        }
    }

    @Test
    void a_correction_is_refused() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:00:10", NORWAY_1, correction(FIRST, RU, Optional.empty(), Optional.empty()),
                    "Refused: Your role does not do this.");
            meeting.at("10:00:11", OTHER_CHAIR, correction(FIRST, RU, Optional.empty(), Optional.empty()),
                    "Refused: You are not a chair of this session.");
            meeting.at("10:00:12", CHAIR, correction(FIRST, new Language("fr"), Optional.empty(), Optional.empty()),
                    "Refused: French is not a language of this conference.");
            meeting.at("10:00:13", CHAIR, correction(new TurnId(7), RU, Optional.empty(), Optional.empty()),
                    "Refused: There is no turn 7 that could be corrected.");
            meeting.at("10:00:14", CHAIR, correction(FIRST, RU, Optional.of("\u202eneslO"), Optional.empty()),
                    "Refused: The text must have 1 to 200 visible characters.");
            meeting.at("10:00:15", CHAIR, new CorrectTurn(FIRST, RU, Optional.empty(), Optional.empty(), ""),
                    "Refused: The text must have 1 to 200 visible characters.");
        }
    }

    @Test
    void what_was_said_in_a_session_is_corrected_when_it_is_over() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:02:00", NORWAY_1, new EndTurn(FIRST)).at("10:03:00", CHAIR, new CloseSession());
            meeting.at("10:04:00", SECRETARY, correction(FIRST, RU, Optional.empty(), Optional.empty()),
                    "Correction to turn 1, Norway: in Russian, no speaker named. Misheard");
            meeting.at("10:05:00", CHAIR, correction(FIRST, EN, Optional.empty(), Optional.empty()),
                    "Correction to turn 1, Norway: in English, no speaker named. Misheard");
        }
    }

    private Meeting speaking() {
        Meeting meeting = new Meeting(stage);
        meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:30:10", CHAIR, new StartSegment(DEBATE));
        meeting.at("09:31:00", NORWAY_1, new RequestFloor(STATEMENT, EN)).at("09:31:10", JAPAN_1, new RequestFloor(STATEMENT, EN));
        return meeting.at("10:00:00", CHAIR, new GiveFloor(meeting.of(NORWAY)), "Norway has the floor for 5:00.");
    }

    private static Command correction(TurnId turn, Language language, Optional<String> speaker, Optional<Words> title) {
        return new CorrectTurn(turn, language, speaker, title, "Misheard");
    }
}
