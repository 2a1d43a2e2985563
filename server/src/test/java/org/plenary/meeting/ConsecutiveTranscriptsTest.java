package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.POINT_OF_ORDER;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.RU_1;
import static org.plenary.meeting.Hall440.RU_2;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.CloseSession;
import org.plenary.core.AgendaCommand.EndSegment;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.ConsecutiveCommand.AnswerLoss;
import org.plenary.core.ConsecutiveCommand.BeginRendition;
import org.plenary.core.ConsecutiveCommand.EndConsecutive;
import org.plenary.core.ConsecutiveCommand.EndRendition;
import org.plenary.core.ConsecutiveCommand.StartConsecutive;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.PauseTurn;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorCommand.ResumeTurn;
import org.plenary.core.FloorCommand.Rule;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.LossAnswer;
import org.plenary.core.PauseReason;
import org.plenary.core.Ruling;
import org.plenary.core.SpeechCommand.DeclareFloorLanguage;

/// What is done where a channel has lost its interpreter, and where interpreters speak on the floor.
@ParameterizedClass
@EnumSource(Stages.class)
record ConsecutiveTranscriptsTest(Stages stage) {

    private static final String BEGUN =
            "Interpretation is consecutive: interpreters speak on the floor, after the speaker.";

    @Test
    void the_chair_says_how_to_go_on_without_a_channel() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:00:40", CHAIR, new AnswerLoss(RU, LossAnswer.CONTINUE),
                    "Refused: Nothing is asked about the Russian channel.");
            lose(meeting);
            assertThat(meeting.conference().booths().lost()).singleElement().satisfies(loss -> assertThat(loss.channel()).isEqualTo(RU));
            meeting.at("10:01:10", CHAIR, new AnswerLoss(new Language("xx"), LossAnswer.PAUSE),
                    "Refused: xx is not a language of this conference.");
            meeting.at("10:01:20", CHAIR, new AnswerLoss(RU, LossAnswer.PAUSE),
                    "The chair waits for interpretation on the Russian channel. "
                            + "Norway pauses with 3:59 left: no interpretation.");
            meeting.at("10:01:30", CHAIR, new AnswerLoss(RU, LossAnswer.CONTINUE),
                    "Refused: Nothing is asked about the Russian channel.");
        }
    }

    @Test
    void who_interprets_the_channel_again_answers_for_the_chair() {
        try (Meeting meeting = speaking()) {
            lose(meeting);
            meeting.at("10:01:10", RU_2, new OpenMicrophone(), "Desk ru-2 is live on the Russian channel.");
            assertThat(meeting.conference().booths().lost()).isEmpty();
        }
    }

    @Test
    void speaker_and_interpreter_speak_in_turn_and_only_the_speaker_is_charged() {
        try (Meeting meeting = speaking()) {
            lose(meeting);
            meeting.at("10:01:20", RU_2, new BeginRendition(), "Refused: Interpretation is not consecutive at present.");
            meeting.at("10:01:30", CHAIR, new AnswerLoss(RU, LossAnswer.CONSECUTIVE),
                    "The chair asks for consecutive interpretation instead of the Russian channel. " + BEGUN);
            meeting.at("10:01:40", EN_1, new BeginRendition(), "Refused: The floor speaks English already: select another output.");
            meeting.at("10:02:00", RU_2, new BeginRendition(), "Desk ru-2 renders in Russian what was said. "
                    + "Norway pauses with 3:19 left: consecutive interpretation.");
            assertThat(meeting.conference().floorLanguage()).contains(RU);
            meeting.at("10:02:10", RU_2, new OpenMicrophone(), "Refused: The microphone is open.");
            meeting.at("10:02:20", EN_1, new EndRendition(), "Refused: A rendition begins and ends at the desk that renders.");
            meeting.at("10:03:00", RU_2, new EndRendition(), "Norway has the floor for 3:19.");
            assertThat(meeting.conference().floorLanguage()).contains(EN);
            meeting.at("10:03:30", RU_2, new BeginRendition());
            meeting.at("10:04:00", CHAIR, new EndConsecutive(),
                    "Interpretation is no longer consecutive. Norway has the floor for 2:49.");
            meeting.at("10:04:10", CHAIR, new EndConsecutive(), "Refused: Interpretation is not consecutive at present.");
        }
    }

    @Test
    void a_point_of_order_comes_before_a_rendition_which_goes_on_after_the_ruling() {
        try (Meeting meeting = rendering()) {
            meeting.at("10:02:10", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU));
            meeting.at("10:02:20", CHAIR, new Recognize(TAJIKISTAN));
            meeting.at("10:02:30", RU_2, new EndRendition(),
                    "Refused: A point of order awaits the ruling of the chair.");
            meeting.at("10:02:40", TAJIKISTAN_1, new EndTurn(meeting.turn()));
            meeting.at("10:02:50", CHAIR, new Rule(Ruling.NOTED));
            assertThat(meeting.conference().floor().turn().orElseThrow().paused()).contains(PauseReason.RENDITION);
            assertThat(meeting.conference().floorLanguage()).contains(RU);
            meeting.at("10:03:00", RU_2, new EndRendition());
            assertThat(meeting.conference().floor().turn().orElseThrow().running()).isTrue();
        }
    }

    @Test
    void a_rendition_ends_with_its_desk_and_its_turn_and_the_mode_with_the_session() {
        try (Meeting meeting = rendering()) {
            meeting.leaves("10:02:10", RU_2, "Seat ru-2 is empty.");
            assertThat(meeting.conference().booths().rendition()).isEmpty();
            meeting.at("10:02:20", CHAIR, new ResumeTurn(meeting.turn()), "Norway has the floor for 3:29.");
            meeting.at("10:02:25", CHAIR, new PauseTurn(meeting.turn(), PauseReason.RENDITION),
                    "Refused: A rendition begins and ends at the desk that renders.");
            meeting.at("10:02:30", RU_1, new BeginRendition());
            meeting.at("10:02:50", CHAIR, new EndTurn(meeting.turn()));
            assertThat(meeting.conference().booths().rendition()).isEmpty();
            meeting.at("10:02:55", RU_1, new BeginRendition(), "Refused: Nobody speaks at present.");
            meeting.at("10:03:00", CHAIR, new EndSegment());
            meeting.at("10:03:10", CHAIR, new CloseSession());
            assertThat(meeting.conference().booths().consecutive()).isEmpty();
        }
    }

    @Test
    void the_statement_of_a_point_is_rendered_too_and_the_speaker_it_came_before_waits_for_the_next_rendition() {
        try (Meeting meeting = rendering()) {
            meeting.at("10:02:10", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU));
            meeting.at("10:02:20", CHAIR, new Recognize(TAJIKISTAN));
            assertThat(meeting.conference().rendition()).isEmpty();
            meeting.at("10:02:30", EN_1, new BeginRendition());
            assertThat(meeting.conference().floorLanguage()).contains(EN);
            meeting.at("10:02:40", EN_1, new EndRendition(), "Tajikistan has the floor for 0:50.");
            meeting.at("10:02:50", TAJIKISTAN_1, new EndTurn(meeting.turn()));
            meeting.at("10:03:00", CHAIR, new Rule(Ruling.NOTED));
            assertThat(meeting.conference().booths().rendition()).isEmpty();
            meeting.at("10:03:10", RU_2, new EndRendition(), "Refused: A rendition begins and ends at the desk that renders.");
            meeting.at("10:03:20", RU_2, new BeginRendition(), "Desk ru-2 renders in Russian what was said.");
            meeting.at("10:03:30", RU_2, new EndRendition(), "Norway has the floor for 3:29.");
        }
    }

    @Test
    void who_goes_on_the_channel_meanwhile_renders_no_more() {
        try (Meeting meeting = rendering()) {
            meeting.at("10:02:10", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, EN));
            meeting.at("10:02:20", CHAIR, new Recognize(TAJIKISTAN));
            meeting.at("10:02:30", RU_2, new OpenMicrophone(), "Desk ru-2 is live on the Russian channel.");
            assertThat(meeting.conference().booths().rendition()).isEmpty();
        }
    }

    @Test
    void a_channel_that_is_kept_for_a_desk_is_let_go_when_it_renders() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:00:50", RU_1, new OpenMicrophone()).at("10:00:55", CHAIR, new StartConsecutive(), BEGUN);
            meeting.leaves("10:01:00", RU_1,
                    "The Russian channel is interrupted: the connection of desk ru-1 was lost or replaced. Seat ru-1 is empty.");
            meeting.joins("10:01:01", RU_1, "Seat ru-1 is taken.");
            meeting.at("10:01:02", RU_1, new BeginRendition());
            assertThat(meeting.conference().booths().channel(RU).owner()).isEmpty();
            meeting.at("10:01:10", Badge.HOUSE, new Wake(), "");
            assertThat(meeting.conference().booths().lost()).isEmpty();
        }
    }

    @Test
    void what_a_booth_says_of_the_interpreter_on_the_floor_is_not_said_of_the_speaker() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:01:30", EN_1, new DeclareFloorLanguage(Optional.empty()));
            meeting.at("10:01:40", CHAIR, new StartConsecutive(), BEGUN).at("10:01:50", RU_2, new BeginRendition());
            assertThat(meeting.conference().floorLanguage()).contains(RU);
            meeting.at("10:01:55", EN_1, new DeclareFloorLanguage(Optional.of(EN)));
            assertThat(meeting.conference().floorLanguage()).contains(EN);
            meeting.at("10:02:00", RU_2, new EndRendition());
            assertThat(meeting.conference().booths().speech()).isEmpty();
        }
    }

    @Test
    void nobody_is_asked_about_a_channel_between_sessions() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:00:50", RU_1, new OpenMicrophone());
            meeting.at("10:01:00", CHAIR, new EndTurn(meeting.turn())).at("10:01:10", CHAIR, new EndSegment());
            meeting.at("10:01:20", CHAIR, new CloseSession());
            meeting.leaves("10:01:30", RU_1,
                    "The Russian channel is interrupted: the connection of desk ru-1 was lost or replaced. Seat ru-1 is empty.");
            meeting.at("10:01:33", Badge.HOUSE, new Wake(), "The Russian channel has no interpreter: desk ru-1 has not come back.");
            assertThat(meeting.conference().booths().lost()).isEmpty();
        }
    }

    private Meeting rendering() {
        return speaking().at("10:01:40", CHAIR, new StartConsecutive(), BEGUN).at("10:01:50", RU_2, new BeginRendition());
    }

    private Meeting speaking() {
        Meeting meeting = new Meeting(stage).at("09:30:00", CHAIR, new OpenSession(SESSION_1))
                .at("09:30:10", CHAIR, new StartSegment(DEBATE))
                .at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
        return meeting.at("10:00:19", CHAIR, new GiveFloor(meeting.first()));
    }

    private static void lose(Meeting meeting) {
        meeting.at("10:00:50", RU_1, new OpenMicrophone());
        meeting.leaves("10:01:00", RU_1,
                "The Russian channel is interrupted: the connection of desk ru-1 was lost or replaced. Seat ru-1 is empty.");
        meeting.at("10:01:03", Badge.HOUSE, new Wake(), "The Russian channel has no interpreter: desk ru-1 has not come back.");
    }
}
