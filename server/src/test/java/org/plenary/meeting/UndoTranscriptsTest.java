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
import static org.plenary.meeting.Hall440.SECRETARY;
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
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.ExtendTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.PauseTurn;
import org.plenary.core.FloorCommand.UndoGiving;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.PauseReason;
import org.plenary.core.TurnId;

/// A mistaken "next" costs nothing.
@ParameterizedClass
@EnumSource(Stages.class)
record UndoTranscriptsTest(Stages stage) {

    private static final String STALE = "Refused: What you saw has changed meanwhile; look again.";

    @Test
    void a_speaker_who_was_cut_off_by_mistake_goes_on_with_the_exact_time() {
        try (Meeting meeting = waiting()) {
            meeting.at("10:00:10", CHAIR, new GiveFloor(meeting.of(NORWAY)), "Norway has the floor for 5:00.");
            meeting.at("10:01:10", CHAIR, new GiveFloor(meeting.of(TAJIKISTAN), Optional.of(meeting.turn())),
                    "The chair ends the turn of Norway after 1:00. Tajikistan has the floor for 5:00.");
            TurnId mistaken = meeting.turn();
            meeting.at("10:01:15", CO_CHAIR, new UndoGiving(mistaken), "Refused: You do not preside.");
            meeting.at("10:01:16", SECRETARY, new UndoGiving(mistaken), "Refused: Your role does not do this.");
            meeting.at("10:01:17", CHAIR, new UndoGiving(new TurnId(1)), STALE);
            meeting.at("10:01:20", CHAIR, new UndoGiving(mistaken),
                    "Tajikistan was called by mistake and stands on the list again, at place 1. Norway has the floor for 4:00.");
            assertThat(meeting.waiting()).isEqualTo("tajikistan, japan");
            assertThat(meeting.conference().floor().ended()).singleElement().satisfies(turn -> {
                assertThat(turn.undone()).isTrue();
                assertThat(turn.used()).isEqualTo(Duration.ofSeconds(10));
            });
            meeting.at("10:01:21", CHAIR, new UndoGiving(mistaken), STALE);
            meeting.at("10:05:20", NORWAY_1, new EndTurn(meeting.turn()), "Norway: 1:00 left. Norway: last call. Norway: the time is up. "
                    + "Norway ends after 5:00.");
        }
    }

    @Test
    void a_paused_turn_is_paused_again_and_a_free_floor_is_free_again() {
        try (Meeting meeting = waiting()) {
            meeting.at("10:00:10", CHAIR, new GiveFloor(meeting.of(NORWAY)));
            meeting.at("10:00:20", CHAIR, new PauseTurn(meeting.turn(), PauseReason.TECHNICAL));
            meeting.at("10:00:30", CHAIR, new GiveFloor(meeting.of(JAPAN), Optional.of(meeting.turn())));
            meeting.told(RU).at("10:00:40", CHAIR, new UndoGiving(meeting.turn()),
                    "Слово дано по ошибке: Япония возвращается в список на место 2. Слово имеет: Норвегия, 4:50.");
            assertThat(meeting.conference().floor().turn().orElseThrow().paused()).contains(PauseReason.TECHNICAL);
            meeting.told(EN).at("10:00:50", CHAIR, new EndTurn(meeting.turn()), "The chair ends the turn of Norway after 0:10.");
            meeting.at("10:01:00", CHAIR, new GiveFloor(meeting.of(JAPAN)));
            meeting.at("10:01:10", CHAIR, new UndoGiving(meeting.turn()),
                    "Japan was called by mistake and stands on the list again, at place 2.");
            assertThat(meeting.conference().floor().turn()).isEmpty();
            assertThat(meeting.waiting()).isEqualTo("tajikistan, japan");
        }
    }

    @Test
    void what_the_world_has_moved_on_from_is_not_undone() {
        try (Meeting meeting = waiting()) {
            meeting.at("10:00:10", CHAIR, new GiveFloor(meeting.of(TAJIKISTAN)));
            meeting.at("10:00:20", CHAIR, new ExtendTurn(meeting.turn(), Duration.ofMinutes(1)));
            meeting.at("10:00:30", CHAIR, new UndoGiving(meeting.turn()), STALE);
            meeting.at("10:00:40", CHAIR, new GiveFloor(meeting.of(JAPAN), Optional.of(meeting.turn())));
            meeting.at("10:00:50", JAPAN_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:01:00", CHAIR, new UndoGiving(meeting.turn()), STALE);
            meeting.at("10:01:10", JAPAN_1, new EndTurn(meeting.turn()));
            meeting.at("10:01:20", CHAIR, new UndoGiving(new TurnId(2)), STALE);
        }
    }

    private Meeting waiting() {
        return new Meeting(stage)
                .at("09:30:00", CHAIR, new OpenSession(SESSION_1))
                .at("09:30:10", CHAIR, new StartSegment(DEBATE))
                .at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN))
                .at("10:00:01", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU))
                .at("10:00:02", JAPAN_1, new RequestFloor(STATEMENT, EN));
    }
}
