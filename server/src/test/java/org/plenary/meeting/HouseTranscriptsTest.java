package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.CO_CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.LISTENER;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.RU_1;
import static org.plenary.meeting.Hall440.SECRETARY;
import static org.plenary.meeting.Hall440.SESSION_1;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.AgendaCommand.TakePresiding;
import org.plenary.core.Badge;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.Headcount;
import org.plenary.core.HouseCommand.CountListeners;
import org.plenary.core.HouseCommand.GatewayStarted;
import org.plenary.core.HouseCommand.LeaveSeat;
import org.plenary.core.HouseCommand.SetClock;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.Language;
import org.plenary.core.Link;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Listeners;
import org.plenary.core.Row;

/// What the server itself puts before a conference: its clock, seats, and links that are lost.
@ParameterizedClass
@EnumSource(Stages.class)
record HouseTranscriptsTest(Stages stage) {

    private static final Link SECOND = new Link("annex", 1, 1);

    @Test
    void the_clock_is_set_ahead_and_never_back() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:30:00", SECRETARY, new SetClock(Meeting.time("10:00:00"), 1), "Refused: Your role does not do this.");
            meeting.at("09:30:00", Badge.HOUSE, new SetClock(Meeting.time("09:29:59"), 1),
                    "Refused: The conference clock cannot be set back.");
            meeting.at("09:30:00", Badge.HOUSE, new SetClock(Meeting.time("10:00:00"), 1), "The conference clock shows 10:00.");
            meeting.at("10:00:01", Badge.HOUSE, new SetClock(Meeting.time("10:15:00"), 60),
                    "The conference clock shows 10:15 and runs 60 times as fast.");
        }
    }

    @Test
    void what_a_set_clock_leaps_over_is_due_at_its_own_time() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1));
            meeting.at("09:30:00", CHAIR, new StartSegment(DEBATE));
            meeting.at("09:30:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
            meeting.at("09:30:00", CHAIR, new GiveFloor(meeting.first()), "Norway has the floor for 5:00.");
            meeting.at("09:31:00", Badge.HOUSE, new SetClock(Meeting.time("09:34:30"), 1), "The conference clock shows 09:34.");
            meeting.at("09:34:30", Badge.HOUSE, new Wake(), "Norway: 1:00 left.");
        }
    }

    @Test
    void a_seat_acts_while_a_device_is_at_it() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.leaves("09:10:00", CHAIR, "Seat chair-1 is empty.");
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1), "Refused: Your seat is not taken; connect again.");
            meeting.joins("09:30:10", CHAIR, "Seat chair-1 is taken.");
            meeting.at("09:30:20", Badge.HOUSE, new TakeSeat(CHAIR.seat().orElseThrow(), SECOND),
                    "A further device is at seat chair-1.");
            meeting.at("09:30:20", Badge.HOUSE, new TakeSeat(CHAIR.seat().orElseThrow(), SECOND), "");
            meeting.leaves("09:30:30", CHAIR, "A device has left seat chair-1.");
            meeting.at("09:30:40", CHAIR, new OpenSession(SESSION_1), "Session 1 is open. Chair of session 1 presides.");
            meeting.at("09:30:50", Badge.HOUSE, new LeaveSeat(CHAIR.seat().orElseThrow(), SECOND), "Seat chair-1 is empty.");
            meeting.at("09:30:50", Badge.HOUSE, new LeaveSeat(CHAIR.seat().orElseThrow(), SECOND), "");
            meeting.at("09:31:00", CO_CHAIR, new TakePresiding(), "Co-chair takes the chair, which was empty.");
        }
    }

    @Test
    void whoever_watches_has_no_seat_and_does_nothing() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:30:00", LISTENER, new RequestFloor(STATEMENT, EN), "Refused: Your role does not do this.");
            meeting.at("09:30:10", LISTENER, new Wake(), "Refused: Your role does not do this.");
        }
    }

    @Test
    void a_server_that_starts_anew_has_lost_every_seat_and_every_open_microphone() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("10:00:00", RU_1, new OpenMicrophone());
            meeting.at("10:00:10", Badge.HOUSE, new TakeSeat(EN_1.seat().orElseThrow(), SECOND),
                    "A further device is at seat en-1.");
            meeting.at("10:00:20", Badge.HOUSE, new GatewayStarted("annex", 1), "");
            meeting.restarts("10:00:30", "Seat chair-1 is empty. Seat chair-2 is empty. Seat chair-3 is empty. Seat secretariat is empty."
                    + " Seat norway-1 is empty. Seat norway-2 is empty. Seat tajikistan-1 is empty. Seat kyrgyzstan-1 is empty."
                    + " Seat japan-1 is empty. A device has left seat en-1. Seat en-2 is empty."
                    + " The Russian channel is interrupted: the connection of desk ru-1 was lost or replaced. Seat ru-1 is empty. Seat ru-2 is empty."
                    + " Seat technician is empty.");
            meeting.at("10:00:31", RU_1, new OpenMicrophone(), "Refused: Your seat is not taken; connect again.");
            meeting.at("10:00:32", EN_1, new OpenMicrophone(), "Desk en-1 is live on the English channel.");
            meeting.at("10:00:33", Badge.HOUSE, new Wake(), "The Russian channel has no interpreter: desk ru-1 has not come back.");
        }
    }

    /// No minutes tell of it: listeners come and go all the time.
    @Test
    void listeners_are_as_each_servers_latest_life_has_counted_them() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("10:00:00", Badge.HOUSE, counted("annex", 1, 3), "");
            meeting.at("10:00:01", Badge.HOUSE, counted("cellar", 1, 4), "");
            assertThat(meeting.conference().seats().listeners(Optional.of(RU))).isEqualTo(new Listeners(Optional.of(RU), 7, 2));
            meeting.at("10:00:02", Badge.HOUSE, counted("annex", 1, 5), "");
            meeting.at("10:00:03", Badge.HOUSE, new GatewayStarted("annex", 2), "");
            meeting.at("10:00:04", Badge.HOUSE, counted("annex", 1, 9), "");
            assertThat(meeting.conference().seats().listeners(Optional.of(RU))).isEqualTo(new Listeners(Optional.of(RU), 4, 1));
            meeting.at("10:00:05", Badge.HOUSE, new CountListeners(new Headcount("annex", 2, Row.of(
                    new Listeners(Optional.of(new Language("tlh")), 1, 0)))),
                    "Refused: tlh is not a language of this conference.");
        }
    }

    private static CountListeners counted(String node, long incarnation, int count) {
        return new CountListeners(new Headcount(node, incarnation, Row.of(new Listeners(Optional.of(RU), count, 1))));
    }

    @Test
    void the_minutes_are_told_in_russian() {
        try (Meeting meeting = new Meeting(stage).told(RU)) {
            meeting.at("09:30:00", Badge.HOUSE, new SetClock(Meeting.time("10:00:00"), 2),
                    "Часы конференции показывают 10:00 и идут в 2 раза быстрее.");
            meeting.at("10:00:00", Badge.HOUSE, new SetClock(Meeting.time("09:00:00"), 1),
                    "Отказано: Часы конференции нельзя перевести назад.");
            meeting.leaves("10:00:10", CHAIR, "Место свободно: chair-1.");
        }
    }
}
