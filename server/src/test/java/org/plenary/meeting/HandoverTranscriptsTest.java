package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.POINT_OF_ORDER;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.NORWAY;
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
import org.plenary.core.DeskId;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorCommand.UndoGiving;
import org.plenary.core.Handover;
import org.plenary.core.Handover.Timing;
import org.plenary.core.HandoverCommand.AcceptHandover;
import org.plenary.core.HandoverCommand.EndHandover;
import org.plenary.core.HandoverCommand.ProposeHandover;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.MateTakeover;
import org.plenary.core.Policies;

/// How mates of a booth pass the microphone, where the plan lets nobody take it over.
@ParameterizedClass
@EnumSource(Stages.class)
record HandoverTranscriptsTest(Stages stage) {

    private static final DeskId ONE = new DeskId("ru-1");
    private static final DeskId TWO = new DeskId("ru-2");
    private static final String ENGAGED = "Refused: The channel is engaged by desk ru-1; policy: mates hand over and do not take over.";

    @Test
    void an_offer_is_accepted_and_completed_by_the_takers_press_in_one_step() {
        try (Meeting meeting = live()) {
            meeting.at("10:00:10", RU_1, new ProposeHandover(TWO, Timing.NOW), "Desk ru-1 offers the microphone to desk ru-2: now.");
            meeting.at("10:00:12", RU_2, new OpenMicrophone(), ENGAGED);
            meeting.at("10:00:15", RU_2, new AcceptHandover(), "Desks ru-1 and ru-2 agree on the handover.");
            meeting.at("10:00:20", RU_2, new OpenMicrophone(),
                    "Desk ru-2 is live on the Russian channel, taken over from desk ru-1.");
            assertThat(meeting.conference().booths().handovers()).isEmpty();
            meeting.at("10:00:30", RU_1, new OpenMicrophone(),
                    "Refused: The channel is engaged by desk ru-2; policy: mates hand over and do not take over.");
        }
    }

    @Test
    void a_mate_asks_for_the_microphone_in_a_minute_and_does_not_get_it_before() {
        try (Meeting meeting = live()) {
            meeting.at("10:00:10", RU_2, new ProposeHandover(ONE, Timing.IN_1_MINUTE),
                    "Desk ru-2 asks desk ru-1 for the microphone: in 1 minute.");
            meeting.at("10:00:15", RU_2, new AcceptHandover(), "Refused: No handover is proposed to you.");
            meeting.at("10:00:20", RU_1, new AcceptHandover(), "Desks ru-1 and ru-2 agree on the handover.");
            meeting.at("10:00:40", RU_2, new OpenMicrophone(), ENGAGED);
            meeting.at("10:01:10", RU_2, new OpenMicrophone(), "Desk ru-2 is live on the Russian channel, taken over from desk ru-1.");
        }
    }

    @Test
    void after_this_speaker_means_when_the_turn_has_ended() {
        try (Meeting meeting = live()) {
            meeting.at("10:00:05", RU_1, new ProposeHandover(TWO, Timing.AFTER_THIS_SPEAKER), "Refused: Nobody speaks at present.");
            meeting.at("10:00:10", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
            meeting.at("10:00:20", CHAIR, new GiveFloor(meeting.first()));
            meeting.at("10:00:30", RU_1, new ProposeHandover(TWO, Timing.AFTER_THIS_SPEAKER),
                    "Desk ru-1 offers the microphone to desk ru-2: after this speaker.");
            meeting.at("10:00:35", RU_2, new AcceptHandover());
            meeting.at("10:03:00", RU_2, new OpenMicrophone(), ENGAGED);
            meeting.at("10:03:30", CHAIR, new EndTurn(meeting.turn()));
            meeting.at("10:03:35", RU_2, new OpenMicrophone(), "Desk ru-2 is live on the Russian channel, taken over from desk ru-1.");
        }
    }

    @Test
    void a_point_of_order_is_not_the_speakers_end_but_a_suspension_is() {
        try (Meeting meeting = live()) {
            meeting.at("10:00:10", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
            meeting.at("10:00:20", CHAIR, new GiveFloor(meeting.first()));
            meeting.at("10:00:30", RU_1, new ProposeHandover(TWO, Timing.AFTER_THIS_SPEAKER));
            meeting.at("10:00:35", RU_2, new AcceptHandover());
            meeting.at("10:01:00", NORWAY_1, new RequestFloor(POINT_OF_ORDER, EN));
            meeting.at("10:01:05", CHAIR, new Recognize(NORWAY));
            meeting.at("10:01:20", RU_2, new OpenMicrophone(), ENGAGED);
            meeting.at("10:01:30", NORWAY_1, new EndTurn(meeting.turn()));
            meeting.at("10:01:35", RU_2, new OpenMicrophone(), ENGAGED);
            meeting.at("10:02:00", CHAIR, new SuspendSession(Optional.empty(), "Lunch"));
            meeting.at("10:02:10", RU_2, new OpenMicrophone(), "Desk ru-2 is live on the Russian channel, taken over from desk ru-1.");
        }
    }

    @Test
    void a_giving_that_was_a_mistake_is_over_as_well() {
        try (Meeting meeting = live()) {
            meeting.at("10:00:10", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
            meeting.at("10:00:20", CHAIR, new GiveFloor(meeting.first()));
            meeting.at("10:00:30", RU_1, new ProposeHandover(TWO, Timing.AFTER_THIS_SPEAKER));
            meeting.at("10:00:35", RU_2, new AcceptHandover());
            meeting.at("10:00:40", CHAIR, new UndoGiving(meeting.turn()));
            meeting.at("10:01:39", Badge.HOUSE, new Wake(), "");
            meeting.at("10:01:40", Badge.HOUSE, new Wake(), "The handover between desks ru-1 and ru-2 has expired.");
        }
    }

    @Test
    void a_channel_that_is_kept_for_a_lost_link_is_taken_by_a_mates_press() {
        try (Meeting meeting = live()) {
            meeting.leaves("10:00:10", RU_1,
                    "The Russian channel is interrupted: the connection of desk ru-1 was lost or replaced. Seat ru-1 is empty.");
            meeting.at("10:00:11", RU_2, new OpenMicrophone(), "Desk ru-2 is live on the Russian channel, taken over from desk ru-1.");
        }
    }

    @Test
    void what_nobody_answers_or_completes_expires() {
        try (Meeting meeting = live()) {
            meeting.at("10:00:10", RU_1, new ProposeHandover(TWO, Timing.NOW));
            meeting.at("10:01:10", Badge.HOUSE, new Wake(), "The handover between desks ru-1 and ru-2 has expired.");
            meeting.at("10:02:00", RU_1, new ProposeHandover(TWO, Timing.IN_30_SECONDS));
            meeting.at("10:02:05", RU_2, new AcceptHandover());
            meeting.at("10:03:29", Badge.HOUSE, new Wake(), "");
            meeting.at("10:03:30", Badge.HOUSE, new Wake(), "The handover between desks ru-1 and ru-2 has expired.");
        }
    }

    @Test
    void either_desk_ends_it() {
        try (Meeting meeting = live()) {
            meeting.at("10:00:10", RU_1, new ProposeHandover(TWO, Timing.NOW));
            meeting.at("10:00:12", RU_2, new EndHandover(), "The handover between desks ru-1 and ru-2 is declined.");
            meeting.at("10:00:14", RU_2, new EndHandover(), "Refused: No handover is proposed to you.");
            meeting.at("10:00:20", RU_1, new ProposeHandover(TWO, Timing.NOW));
            meeting.at("10:00:22", RU_2, new AcceptHandover());
            meeting.at("10:00:24", RU_2, new EndHandover(), "The handover between desks ru-1 and ru-2 is called off.");
        }
    }

    @Test
    void it_is_over_when_one_of_the_two_is_gone() {
        try (Meeting meeting = live()) {
            meeting.at("10:00:10", RU_1, new ProposeHandover(TWO, Timing.NOW));
            meeting.leaves("10:00:12", RU_2, "Seat ru-2 is empty.");
            assertThat(meeting.conference().booths().handovers()).isEmpty();
            meeting.at("10:00:14", RU_1, new ProposeHandover(TWO, Timing.NOW), "Refused: Nobody is at desk ru-2.");
            meeting.joins("10:00:20", RU_2, "Seat ru-2 is taken.");
            meeting.at("10:00:22", RU_1, new ProposeHandover(TWO, Timing.NOW));
            meeting.at("10:00:24", RU_1, new CloseMicrophone(), "Desk ru-1 leaves the Russian channel.");
            assertThat(meeting.conference().booths().handovers()).isEmpty();
            meeting.at("10:00:30", RU_1, new OpenMicrophone());
            meeting.at("10:00:32", RU_1, new ProposeHandover(TWO, Timing.NOW));
            meeting.leaves("10:00:34", RU_1,
                    "The Russian channel is interrupted: the connection of desk ru-1 was lost or replaced. Seat ru-1 is empty.");
            assertThat(meeting.conference().booths().handovers()).isEmpty();
        }
    }

    @Test
    void it_is_between_one_at_the_microphone_and_a_mate_who_is_not() {
        try (Meeting meeting = live()) {
            meeting.at("10:00:10", RU_1, new ProposeHandover(new DeskId("en-1"), Timing.NOW), "Refused: Desk en-1 is not in your booth.");
            meeting.at("10:00:12", RU_1, new ProposeHandover(ONE, Timing.NOW), "Refused: Desk ru-1 is not in your booth.");
            meeting.at("10:00:14", RU_1, new ProposeHandover(new DeskId("xx-1"), Timing.NOW), "Refused: There is no desk xx-1.");
            meeting.at("10:00:16", EN_1, new ProposeHandover(new DeskId("en-2"), Timing.NOW),
                    "Refused: Exactly one of the two desks has to be at the microphone.");
            meeting.at("10:00:18", RU_1, new ProposeHandover(TWO, Timing.NOW));
            meeting.at("10:00:20", RU_2, new ProposeHandover(ONE, Timing.NOW), "Refused: A handover is under way already.");
        }
    }

    @Test
    void it_is_told_in_russian() {
        try (Meeting meeting = live().told(RU)) {
            meeting.at("10:00:10", RU_1, new ProposeHandover(TWO, Timing.AFTER_THIS_SPEAKER), "Отказано: Сейчас никто не выступает.");
            meeting.at("10:00:12", RU_1, new ProposeHandover(TWO, Timing.IN_2_MINUTES),
                    "Пульт ru-1 предлагает микрофон пульту ru-2: через 2 минуты.");
            meeting.at("10:00:14", RU_2, new AcceptHandover(), "Пульты ru-1 и ru-2 договорились о передаче микрофона.");
        }
    }

    @Test
    void what_was_agreed_is_seen_with_its_times() {
        try (Meeting meeting = live()) {
            meeting.at("10:00:10", RU_1, new ProposeHandover(TWO, Timing.IN_2_MINUTES));
            meeting.at("10:00:20", RU_2, new AcceptHandover());
            Handover handover = meeting.conference().booths().handoverOf(TWO).orElseThrow();
            assertThat(handover.from()).isEqualTo(Optional.of(Hall440.at("10:02:10")));
            assertThat(handover.until()).isEqualTo(Optional.of(Hall440.at("10:03:10")));
        }
    }

    private Meeting live() {
        Policies usual = Policies.USUAL;
        Policies handover = new Policies(
                usual.warning(), usual.lastCall(), Optional.empty(), usual.linkGrace(), usual.contention(), MateTakeover.HANDOVER_ONLY,
                usual.idleChannel());
        return new Meeting(stage, Hall440.plan(handover)).at("09:30:00", CHAIR, new OpenSession(SESSION_1))
                .at("09:30:10", CHAIR, new StartSegment(DEBATE))
                .at("10:00:00", RU_1, new OpenMicrophone());
    }
}
