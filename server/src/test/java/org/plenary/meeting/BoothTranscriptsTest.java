package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.EN_2;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.RU_1;
import static org.plenary.meeting.Hall440.RU_2;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.Badge;
import org.plenary.core.BoothCommand.CloseMicrophone;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.BoothCommand.PressCough;
import org.plenary.core.BoothCommand.ReleaseCough;
import org.plenary.core.BoothCommand.SelectOutput;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.MateTakeover;
import org.plenary.core.Output;
import org.plenary.core.Policies;
import org.plenary.core.Routing;

/// The booths: microphones, outputs, lost links, and what the channels carry.
@ParameterizedClass
@EnumSource(Stages.class)
record BoothTranscriptsTest(Stages stage) {

    @Test
    void a_microphone_feeds_the_channel_of_its_output() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("10:00:00", RU_1, new CloseMicrophone(), "Refused: The microphone is off.");
            meeting.at("10:00:10", RU_1, new OpenMicrophone(), "Desk ru-1 is live on the Russian channel.");
            meeting.at("10:00:20", RU_1, new OpenMicrophone(), "Refused: The microphone is open.");
            meeting.at("10:00:30", RU_1, new CloseMicrophone(), "Desk ru-1 leaves the Russian channel.");
            meeting.at("10:00:40", EN_1, new SelectOutput(Output.B, Optional.empty()), "Desk en-1 selects output B.");
            meeting.at("10:00:50", EN_1, new SelectOutput(Output.B, Optional.empty()), "");
            meeting.at("10:01:00", EN_1, new OpenMicrophone(), "Desk en-1 is live on the Russian channel.");
            meeting.at("10:01:10", RU_1, new SelectOutput(Output.B, Optional.empty()), "Refused: This booth has no output B.");
            meeting.at("10:01:20", CHAIR, new OpenMicrophone(), "Refused: Your role does not do this.");
        }
    }

    @Test
    void a_channel_has_one_voice() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("10:00:00", RU_1, new OpenMicrophone(), "Desk ru-1 is live on the Russian channel.");
            meeting.at("10:00:10", EN_2, new OpenMicrophone(), "Desk en-2 is live on the English channel.");
            meeting.at("10:00:20", EN_2, new SelectOutput(Output.B, Optional.empty()),
                    "Refused: The channel is engaged by desk ru-1; policy: the first to press keeps the channel.");
            meeting.at("10:00:30", EN_1, new SelectOutput(Output.B, Optional.empty()), "Desk en-1 selects output B.");
            meeting.at("10:00:40", EN_1, new OpenMicrophone(),
                    "Refused: The channel is engaged by desk ru-1; policy: the first to press keeps the channel.");
            meeting.at("10:00:50", RU_2, new OpenMicrophone(), "Desk ru-2 is live on the Russian channel, taken over from desk ru-1.");
            meeting.at("10:01:00", RU_1, new CloseMicrophone(), "Refused: The microphone is off.");
            meeting.at("10:01:10", RU_2, new CloseMicrophone(), "Desk ru-2 leaves the Russian channel.");
            meeting.at("10:01:20", EN_2, new SelectOutput(Output.B, Optional.empty()),
                    "Desk en-2 moves from the English channel to the Russian channel.");
            meeting.at("10:01:30", EN_1, new SelectOutput(Output.A, Optional.empty()));
            meeting.at("10:01:40", EN_1, new OpenMicrophone(), "Desk en-1 is live on the English channel.");
            meeting.at("10:01:50", EN_1, new SelectOutput(Output.B, Optional.empty()),
                    "Desk en-1 moves from the English channel to the Russian channel, taken over from desk en-2.");
            assertThat(routes(meeting)).isEqualTo("en QUIET, ru INTERPRETED by en-1");
        }
    }

    @Test
    void a_plan_may_forbid_mates_to_take_over() {
        Policies usual = Policies.USUAL;
        Policies handover = new Policies(
                usual.warning(), usual.lastCall(), Optional.empty(), usual.linkGrace(), usual.contention(), MateTakeover.HANDOVER_ONLY,
                usual.idleChannel());
        try (Meeting meeting = new Meeting(stage, Hall440.plan(handover))) {
            meeting.at("10:00:00", RU_1, new OpenMicrophone(), "Desk ru-1 is live on the Russian channel.");
            meeting.at("10:00:10", RU_2, new OpenMicrophone(),
                    "Refused: The channel is engaged by desk ru-1; policy: mates hand over and do not take over.");
        }
    }

    @Test
    void a_cough_is_silence_and_never_the_floor() {
        try (Meeting meeting = norwaySpeaks()) {
            meeting.at("10:00:00", RU_1, new PressCough(), "Refused: The microphone is off.");
            meeting.at("10:00:10", RU_1, new OpenMicrophone());
            meeting.at("10:00:20", RU_1, new ReleaseCough(), "Refused: The cough key is not pressed.");
            meeting.at("10:00:30", RU_1, new PressCough(), "Desk ru-1 coughs.");
            assertThat(routes(meeting)).isEqualTo("en PASS_THROUGH, ru MUTED by ru-1");
            meeting.at("10:00:31", RU_1, new PressCough(), "Refused: The microphone is off.");
            meeting.at("10:00:32", RU_1, new ReleaseCough(), "Desk ru-1 is live again.");
            meeting.at("10:00:33", RU_1, new PressCough(), "Desk ru-1 coughs.");
            meeting.at("10:00:34", RU_1, new CloseMicrophone(), "Desk ru-1 leaves the Russian channel.");
            assertThat(routes(meeting)).isEqualTo("en PASS_THROUGH, ru FLOOR_AT_REDUCED_LEVEL");
        }
    }

    @Test
    void a_desk_that_comes_back_is_silent_until_it_presses() {
        try (Meeting meeting = norwaySpeaks()) {
            meeting.at("10:00:00", RU_1, new OpenMicrophone());
            meeting.leaves("10:01:00", RU_1,
                    "The Russian channel is interrupted: the connection of desk ru-1 was lost or replaced. Seat ru-1 is empty.");
            meeting.joins("10:01:01", RU_1, "Seat ru-1 is taken.");
            assertThat(routes(meeting)).isEqualTo("en PASS_THROUGH, ru INTERRUPTED by ru-1");
            meeting.at("10:01:02", RU_1, new OpenMicrophone(), "Desk ru-1 is live on the Russian channel.");
            meeting.joins("10:02:00", RU_1,
                    "The Russian channel is interrupted: the connection of desk ru-1 was lost or replaced. A further device is at seat ru-1.");
            meeting.at("10:02:01", RU_1, new CloseMicrophone(), "Refused: The microphone is off.");
            meeting.at("10:02:03", Badge.HOUSE, new Wake(), "The Russian channel has no interpreter: desk ru-1 has not come back.");
            assertThat(routes(meeting)).isEqualTo("en PASS_THROUGH, ru FLOOR_AT_REDUCED_LEVEL");
        }
    }

    @Test
    void a_lost_desk_keeps_its_channel_for_the_grace() {
        try (Meeting meeting = norwaySpeaks()) {
            meeting.at("10:00:00", RU_1, new OpenMicrophone());
            meeting.leaves("10:01:00", RU_1,
                    "The Russian channel is interrupted: the connection of desk ru-1 was lost or replaced. Seat ru-1 is empty.");
            meeting.at("10:01:01", EN_1, new SelectOutput(Output.B, Optional.empty()));
            meeting.at("10:01:02", EN_1, new OpenMicrophone(),
                    "Refused: The channel is engaged by desk ru-1; policy: the first to press keeps the channel.");
            meeting.at("10:01:03", EN_1, new OpenMicrophone(), "The Russian channel has no interpreter: desk ru-1 has not come back."
                    + " Desk en-1 is live on the Russian channel.");
            meeting.leaves("10:02:00", EN_1,
                    "The Russian channel is interrupted: the connection of desk en-1 was lost or replaced. Seat en-1 is empty.");
            meeting.joins("10:02:01", EN_1, "Seat en-1 is taken.");
            meeting.at("10:02:02", EN_1, new SelectOutput(Output.A, Optional.empty()),
                    "Desk en-1 leaves the Russian channel. Desk en-1 selects output A.");
            meeting.at("10:03:00", RU_2, new OpenMicrophone(), "Norway: 1:00 left. Desk ru-2 is live on the Russian channel.");
            meeting.leaves("10:03:10", RU_2,
                    "The Russian channel is interrupted: the connection of desk ru-2 was lost or replaced. Seat ru-2 is empty.");
            meeting.joins("10:03:11", RU_1, "Seat ru-1 is taken.");
            meeting.at("10:03:12", RU_1, new OpenMicrophone(), "Desk ru-1 is live on the Russian channel, taken over from desk ru-2.");
            meeting.at("10:03:30", Badge.HOUSE, new Wake(), "");
        }
    }

    @Test
    void the_floor_language_and_the_routing_change_with_the_grant_of_the_floor() {
        try (Meeting meeting = norwaySpeaks()) {
            assertThat(routes(meeting)).isEqualTo("en PASS_THROUGH, ru FLOOR_AT_REDUCED_LEVEL");
            meeting.at("10:00:00", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
            meeting.at("10:00:10", RU_1, new OpenMicrophone());
            meeting.at("10:00:20", CHAIR, new GiveFloor(meeting.first(), Optional.of(meeting.turn())),
                    "The chair ends the turn of Norway after 1:20. Tajikistan has the floor for 5:00.");
            assertThat(routes(meeting)).isEqualTo("en FLOOR_AT_REDUCED_LEVEL, ru INTERPRETED by ru-1");
            meeting.at("10:00:30", RU_1, new CloseMicrophone());
            assertThat(routes(meeting)).isEqualTo("en FLOOR_AT_REDUCED_LEVEL, ru PASS_THROUGH");
            meeting.at("10:00:40", CHAIR, new SuspendSession(Optional.empty(), "Rest"));
            assertThat(routes(meeting)).isEqualTo("en QUIET, ru QUIET");
        }
    }

    @Test
    void the_minutes_are_told_in_russian() {
        try (Meeting meeting = new Meeting(stage).told(RU)) {
            meeting.at("10:00:00", RU_1, new OpenMicrophone(), "Микрофон включён: пульт ru-1, канал: русский.");
            meeting.at("10:00:10", EN_1, new SelectOutput(Output.B, Optional.empty()), "Выбран выход B: пульт en-1.");
            meeting.at("10:00:20", EN_1, new OpenMicrophone(),
                    "Отказано: Канал занят пультом ru-1; правило: канал остаётся за тем, кто нажал первым.");
            meeting.at("10:00:30", RU_1, new PressCough(), "Пауза переводчика: пульт ru-1.");
            meeting.leaves("10:00:40", RU_1,
                    "Перевод прервался: канал: русский, связь с пультом ru-1 потеряна или заменена. Место свободно: ru-1.");
            meeting.at("10:00:50", EN_1, new OpenMicrophone(),
                    "Канал без переводчика: русский, пульт ru-1 не вернулся. Микрофон включён: пульт en-1, канал: русский.");
        }
    }

    private Meeting norwaySpeaks() {
        Meeting meeting = new Meeting(stage)
                .at("09:30:00", CHAIR, new OpenSession(SESSION_1))
                .at("09:30:10", CHAIR, new StartSegment(DEBATE))
                .at("09:30:20", NORWAY_1, new RequestFloor(STATEMENT, EN));
        return meeting.at("09:59:00", CHAIR, new GiveFloor(meeting.first()), "Norway has the floor for 5:00.");
    }

    private static String routes(Meeting meeting) {
        return String.join(", ", Routing.routes(meeting.conference()).stream()
                .map(route -> route.channel() + " " + route.state() + route.desk().map(desk -> " by " + desk).orElse("")).toList());
    }
}
