package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.FR;
import static org.plenary.meeting.Hall440.FR_1;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.RU_1;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;
import static org.plenary.meeting.Hall440.TECHNICIAN;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.CloseSession;
import org.plenary.core.AgendaCommand.EndSegment;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.BoothCommand.CloseMicrophone;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.BoothCommand.SelectIncoming;
import org.plenary.core.BoothCommand.SelectOutput;
import org.plenary.core.BoothCommand.StorePresets;
import org.plenary.core.BoothId;
import org.plenary.core.Contention;
import org.plenary.core.Desk;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Output;
import org.plenary.core.Pivot;
import org.plenary.core.Policies;
import org.plenary.core.Relay;
import org.plenary.core.Route;
import org.plenary.core.Routing;
import org.plenary.core.Row;
import org.plenary.core.SpeechCommand.DeclareFloorLanguage;
import org.plenary.core.SpeechCommand.ReleaseFloorLanguage;

/// Three languages: what desks feed and hear, who takes a channel from whom, and what the floor is said to speak.
@ParameterizedClass
@EnumSource(Stages.class)
record RelayTranscriptsTest(Stages stage) {

    @Test
    void an_output_feeds_what_the_booth_has_for_it() {
        try (Meeting meeting = debate(Policies.USUAL)) {
            meeting.at("10:00:00", EN_1, output(Output.B, FR), "Desk en-1 selects output B, which feeds the French channel.");
            meeting.at("10:00:05", EN_1, output(Output.A), "Desk en-1 selects output A.");
            meeting.at("10:00:10", EN_1, new OpenMicrophone(), "Desk en-1 is live on the English channel.");
            meeting.at("10:00:20", EN_1, output(Output.B), "Desk en-1 moves from the English channel to the French channel.");
            meeting.at("10:00:30", EN_1, output(Output.B, RU), "Desk en-1 moves from the French channel to the Russian channel.");
            meeting.at("10:00:40", EN_1, output(Output.B, EN), "Refused: This output of the booth does not feed English.");
            meeting.at("10:00:50", EN_1, output(Output.C), "Refused: This booth has no output C.");
            meeting.at("10:01:00", RU_1, output(Output.C), "Desk ru-1 selects output C.");
            meeting.at("10:01:10", RU_1, new OpenMicrophone(), "Desk ru-1 is live on the French channel.");
        }
    }

    @Test
    void whoever_interprets_from_an_interpretation_is_marked_so() {
        try (Meeting meeting = debate(Policies.USUAL)) {
            meeting.at("10:00:00", EN_1, new OpenMicrophone());
            meeting.at("10:00:10", FR_1, new SelectIncoming(Optional.of(EN)), "Desk fr-1 listens to the English channel.");
            meeting.at("10:00:20", FR_1, new OpenMicrophone(), "Desk fr-1 is live on the French channel.");
            assertThat(route(meeting, EN).depth()).isEqualTo(1);
            assertThat(route(meeting, FR).depth()).isEqualTo(2);
            assertThat(route(meeting, FR).source()).contains(EN);
            meeting.at("10:00:30", RU_1, new SelectIncoming(Optional.of(FR)));
            meeting.at("10:00:40", RU_1, new OpenMicrophone());
            assertThat(route(meeting, RU).depth()).isEqualTo(3);
            meeting.at("10:00:50", EN_1, new CloseMicrophone());
            assertThat(route(meeting, RU).depth()).isEqualTo(2);
        }
    }

    @Test
    void nobody_at_an_open_microphone_hears_itself() {
        try (Meeting meeting = debate(Policies.USUAL)) {
            meeting.at("10:00:00", EN_1, new OpenMicrophone());
            meeting.at("10:00:05", EN_1, new SelectIncoming(Optional.of(EN)), "Refused: You would hear yourself on the English channel.");
            meeting.at("10:00:10", FR_1, new SelectIncoming(Optional.of(EN)));
            meeting.at("10:00:20", FR_1, new OpenMicrophone());
            meeting.at("10:00:30", RU_1, new SelectIncoming(Optional.of(FR)));
            meeting.at("10:00:40", RU_1, new OpenMicrophone());
            meeting.at("10:00:50", EN_1, new SelectIncoming(Optional.of(RU)), "Refused: You would hear yourself on the Russian channel.");
            meeting.at("10:01:00", EN_1, new CloseMicrophone());
            meeting.at("10:01:10", EN_1, new SelectIncoming(Optional.of(RU)), "Desk en-1 listens to the Russian channel.");
            meeting.at("10:01:20", EN_1, new OpenMicrophone(),
                    "Desk en-1 listens to the floor. Desk en-1 is live on the English channel.");
        }
    }

    @Test
    void three_keys_take_channels() {
        try (Meeting meeting = debate(Policies.USUAL)) {
            meeting.at("10:00:00", FR_1, new StorePresets(Row.of(EN, RU)), "Desk fr-1 puts channels on its keys: English, Russian.");
            meeting.at("10:00:10", FR_1, new StorePresets(Row.of(EN, RU)), "");
            meeting.at("10:00:20", FR_1, new StorePresets(Row.of(EN, EN)), "Refused: The keys take up to three channels, each once.");
            meeting.at("10:00:30", FR_1, new SelectIncoming(Optional.of(new Language("de"))),
                    "Refused: de is not a language of this conference.");
        }
    }

    @Test
    void a_pivot_is_heard_instead_of_a_floor_that_few_understand() {
        try (Meeting meeting = debate(Policies.USUAL.pivotingOn(new Pivot(new BoothId("en"), Row.of(RU))))) {
            meeting.at("10:00:00", EN_1, new OpenMicrophone());
            meeting.at("10:00:10", FR_1, new OpenMicrophone());
            assertThat(heard(meeting, FR_1)).isEmpty();
            tajikistanSpeaks(meeting);
            assertThat(heard(meeting, FR_1)).contains(EN);
            assertThat(heard(meeting, EN_1)).isEmpty();
            assertThat(route(meeting, FR).depth()).isEqualTo(2);
            meeting.leaves("10:02:00", EN_1,
                    "The English channel is interrupted: the connection of desk en-1 was lost or replaced. Seat en-1 is empty.");
            assertThat(heard(meeting, FR_1)).isEmpty();
        }
    }

    @Test
    void policies_say_who_takes_a_channel_from_whom() {
        try (Meeting meeting = debate(contending(Contention.A_OVER_BC))) {
            meeting.at("10:00:00", EN_1, output(Output.B, FR));
            meeting.at("10:00:10", EN_1, new OpenMicrophone(), "Desk en-1 is live on the French channel.");
            meeting.at("10:00:20", FR_1, new OpenMicrophone(), "Desk fr-1 is live on the French channel, taken over from desk en-1.");
            assertThat(desk(meeting, EN_1).microphone()).isEqualTo(Desk.Microphone.OFF);
            meeting.at("10:00:30", EN_1, new OpenMicrophone(), "Refused: The channel is engaged by desk fr-1; policy: "
                    + "own language first, before those who send it beside their own.");
        }
        try (Meeting meeting = debate(contending(Contention.OVERRIDE))) {
            meeting.at("10:00:00", FR_1, new OpenMicrophone());
            meeting.at("10:00:10", EN_1, new OpenMicrophone());
            meeting.at("10:00:20", EN_1, output(Output.B, FR),
                    "Desk en-1 moves from the English channel to the French channel, taken over from desk fr-1.");
        }
    }

    @Test
    void a_booth_corrects_what_a_speaker_has_declared_until_the_next_one() {
        try (Meeting meeting = debate(Policies.USUAL)) {
            tajikistanSpeaks(meeting);
            assertThat(meeting.conference().floorLanguage()).contains(RU);
            meeting.at("10:02:00", EN_1, new DeclareFloorLanguage(Optional.of(EN)), "The floor speaks English, says desk en-1.");
            assertThat(meeting.conference().floorLanguage()).contains(EN);
            assertThat(route(meeting, EN).state()).isEqualTo(Route.State.PASS_THROUGH);
            meeting.at("10:02:10", EN_1, new DeclareFloorLanguage(Optional.empty()), "The floor mixes languages, says desk en-1.");
            assertThat(route(meeting, EN).state()).isEqualTo(Route.State.FLOOR_AT_REDUCED_LEVEL);
            meeting.at("10:02:20", CHAIR, new EndTurn(meeting.turn()));
            assertThat(meeting.conference().floorLanguage()).contains(EN);
            assertThat(meeting.conference().booths().speech()).isEmpty();
        }
    }

    @Test
    void a_technicians_word_stands_above_a_booths_until_it_is_released() {
        try (Meeting meeting = debate(Policies.USUAL)) {
            meeting.at("10:00:10", TECHNICIAN, new ReleaseFloorLanguage(), "Refused: Nobody has said what the floor speaks.");
            meeting.at("10:00:20", TECHNICIAN, new DeclareFloorLanguage(Optional.of(FR)), "The floor speaks French, says the technician.");
            meeting.at("10:00:30", EN_1, new DeclareFloorLanguage(Optional.of(EN)),
                    "Refused: The technician has said what the floor speaks.");
            tajikistanSpeaks(meeting);
            assertThat(meeting.conference().floorLanguage()).contains(FR);
            meeting.at("10:02:00", TECHNICIAN, new ReleaseFloorLanguage(), "What the floor speaks is left to its speakers again.");
            assertThat(meeting.conference().floorLanguage()).contains(RU);
            meeting.at("10:02:10", NORWAY_1, new DeclareFloorLanguage(Optional.of(EN)), "Refused: Your role does not do this.");
            meeting.at("10:02:20", TECHNICIAN, new DeclareFloorLanguage(Optional.empty()),
                    "The floor mixes languages, says the technician.");
            meeting.at("10:03:00", CHAIR, new EndTurn(meeting.turn()));
            meeting.at("10:03:10", CHAIR, new EndSegment());
            meeting.at("10:03:20", CHAIR, new CloseSession());
            assertThat(meeting.conference().booths().speech()).isEmpty();
            meeting.at("10:03:30", EN_1, new DeclareFloorLanguage(Optional.of(EN)), "Refused: No session is open.");
        }
    }

    @Test
    void who_sends_what_the_floor_speaks_already_is_warned_and_not_cut() {
        try (Meeting meeting = debate(Policies.USUAL)) {
            meeting.at("10:00:00", RU_1, new OpenMicrophone());
            assertThat(Relay.clashes(meeting.conference(), desk(meeting, RU_1))).isFalse();
            tajikistanSpeaks(meeting);
            assertThat(Relay.clashes(meeting.conference(), desk(meeting, RU_1))).isTrue();
            assertThat(desk(meeting, RU_1).microphone()).isEqualTo(Desk.Microphone.LIVE);
            meeting.at("10:02:00", RU_1, output(Output.B), "Desk ru-1 moves from the Russian channel to the English channel.");
            assertThat(Relay.clashes(meeting.conference(), desk(meeting, RU_1))).isFalse();
        }
    }

    @Test
    void it_is_told_in_russian() {
        try (Meeting meeting = debate(Policies.USUAL).told(RU)) {
            meeting.at("10:00:00", EN_1, output(Output.B, FR), "Выбран выход B, канал: французский, пульт en-1.");
            meeting.at("10:00:10", FR_1, new SelectIncoming(Optional.of(EN)), "Пульт fr-1 слушает канал: английский.");
            meeting.at("10:00:20", FR_1, new DeclareFloorLanguage(Optional.of(RU)),
                    "В зале говорят, язык: русский. Сообщает пульт fr-1.");
        }
    }

    private Meeting debate(Policies policies) {
        return new Meeting(stage, Hall440.interpreted(policies)).joins("09:29:00", FR_1, "Seat fr-1 is taken.")
                .at("09:30:00", CHAIR, new OpenSession(SESSION_1))
                .at("09:30:10", CHAIR, new StartSegment(DEBATE));
    }

    private static void tajikistanSpeaks(Meeting meeting) {
        meeting.at("10:01:00", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
        meeting.at("10:01:10", CHAIR, new GiveFloor(meeting.first()));
    }

    private static Policies contending(Contention contention) {
        Policies usual = Policies.USUAL;
        return new Policies(
                usual.warning(), usual.lastCall(), Optional.empty(), usual.linkGrace(), contention, usual.mateTakeover(),
                usual.idleChannel());
    }

    private static SelectOutput output(Output output) {
        return new SelectOutput(output, Optional.empty());
    }

    private static SelectOutput output(Output output, Language language) {
        return new SelectOutput(output, Optional.of(language));
    }

    private static Desk desk(Meeting meeting, Badge badge) {
        return badge.desk().flatMap(meeting.conference().booths()::desk).orElseThrow();
    }

    private static Optional<Language> heard(Meeting meeting, Badge badge) {
        return Relay.heard(meeting.conference(), desk(meeting, badge));
    }

    private static Route route(Meeting meeting, Language channel) {
        return Routing.routes(meeting.conference()).stream().filter(route -> route.channel().equals(channel)).findFirst().orElseThrow();
    }
}
