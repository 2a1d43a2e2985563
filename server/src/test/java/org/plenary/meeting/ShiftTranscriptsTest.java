package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.RU;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.RU_1;
import static org.plenary.meeting.Hall440.RU_2;
import static org.plenary.meeting.Hall440.SESSION_1;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.ResumeSession;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.Badge;
import org.plenary.core.BoothCommand.CloseMicrophone;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.BoothCommand.PressCough;
import org.plenary.core.BoothCommand.ReleaseCough;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;
import org.plenary.core.HouseCommand.SetClock;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.Policies;
import org.plenary.core.Shift;

/// How long interpreters work: shifts, the reminder of a long one, and each day's time on air.
@ParameterizedClass
@EnumSource(Stages.class)
record ShiftTranscriptsTest(Stages stage) {

    private static final String LONG = "Desk ru-1 has worked as long as planned at most; relief is due.";
    private static final String LOST =
            "The Russian channel is interrupted: the connection of desk ru-1 was lost or replaced. Seat ru-1 is empty.";

    @Test
    void a_shift_goes_on_while_the_microphone_is_closed_and_is_over_when_the_mate_opens() {
        try (Meeting meeting = open(Policies.USUAL)) {
            meeting.at("10:00:00", RU_1, new OpenMicrophone());
            meeting.at("10:05:00", RU_1, new CloseMicrophone());
            meeting.at("10:06:00", RU_1, new OpenMicrophone());
            assertThat(began(meeting, "ru-1")).contains(Hall440.at("10:00:00"));
            meeting.at("10:10:00", RU_2, new OpenMicrophone(), "Desk ru-2 is live on the Russian channel, taken over from desk ru-1.");
            assertThat(began(meeting, "ru-1")).isEmpty();
            assertThat(began(meeting, "ru-2")).contains(Hall440.at("10:10:00"));
            assertThat(onAir(meeting, "ru-1", "10:30:00")).isEqualTo(Duration.ofMinutes(9));
            assertThat(onAir(meeting, "ru-2", "10:30:00")).isEqualTo(Duration.ofMinutes(20));
        }
    }

    @Test
    void a_long_shift_is_told_once_and_the_next_one_again() {
        try (Meeting meeting = open(Policies.USUAL)) {
            meeting.at("10:00:00", RU_1, new OpenMicrophone());
            meeting.at("10:29:59", Badge.HOUSE, new Wake(), "");
            meeting.at("10:30:00", Badge.HOUSE, new Wake(), LONG);
            meeting.at("10:59:00", Badge.HOUSE, new Wake(), "");
            meeting.at("11:00:00", RU_2, new OpenMicrophone());
            meeting.at("11:10:00", RU_1, new OpenMicrophone());
            meeting.at("11:40:00", Badge.HOUSE, new Wake(), LONG);
        }
    }

    @Test
    void the_plan_says_how_long_a_shift_is() {
        try (Meeting meeting = open(Policies.USUAL.relievingAfter(Duration.ofMinutes(20)))) {
            meeting.at("10:00:00", RU_1, new OpenMicrophone());
            meeting.at("10:20:00", Badge.HOUSE, new Wake(), LONG);
        }
    }

    @Test
    void a_cough_is_not_on_air_and_ends_no_shift() {
        try (Meeting meeting = open(Policies.USUAL)) {
            meeting.at("10:00:00", RU_1, new OpenMicrophone());
            meeting.at("10:01:00", RU_1, new PressCough());
            meeting.at("10:01:20", RU_1, new ReleaseCough());
            assertThat(began(meeting, "ru-1")).contains(Hall440.at("10:00:00"));
            assertThat(onAir(meeting, "ru-1", "10:02:00")).isEqualTo(Duration.ofSeconds(100));
        }
    }

    @Test
    void a_suspension_ends_every_shift_and_a_live_microphone_begins_another() {
        try (Meeting meeting = open(Policies.USUAL)) {
            meeting.at("10:00:00", RU_1, new OpenMicrophone());
            meeting.at("10:00:10", EN_1, new OpenMicrophone());
            meeting.at("10:00:20", EN_1, new CloseMicrophone());
            meeting.at("10:10:00", CHAIR, new SuspendSession(Optional.empty(), "Coffee"));
            assertThat(began(meeting, "ru-1")).isEmpty();
            assertThat(began(meeting, "en-1")).isEmpty();
            meeting.at("10:30:00", CHAIR, new ResumeSession());
            assertThat(began(meeting, "ru-1")).contains(Hall440.at("10:30:00"));
            assertThat(began(meeting, "en-1")).isEmpty();
        }
    }

    @Test
    void a_shift_outlasts_a_lost_link_only_within_its_grace() {
        try (Meeting meeting = open(Policies.USUAL)) {
            meeting.at("10:00:00", RU_1, new OpenMicrophone());
            meeting.leaves("10:01:00", RU_1, LOST);
            meeting.joins("10:01:02", RU_1, "Seat ru-1 is taken.");
            meeting.at("10:01:10", RU_1, new OpenMicrophone());
            assertThat(began(meeting, "ru-1")).contains(Hall440.at("10:00:00"));
            meeting.leaves("10:02:00", RU_1, LOST);
            assertThat(began(meeting, "ru-1")).contains(Hall440.at("10:00:00"));
            meeting.at("10:02:03", Badge.HOUSE, new Wake(), "The Russian channel has no interpreter: desk ru-1 has not come back.");
            assertThat(began(meeting, "ru-1")).isEmpty();
        }
    }

    @Test
    void the_days_time_on_air_begins_anew_at_midnight_at_the_venue() {
        try (Meeting meeting = open(Policies.USUAL)) {
            meeting.at("10:00:00", RU_1, new OpenMicrophone());
            meeting.at("10:05:00", RU_1, new CloseMicrophone());
            meeting.at("10:06:00", RU_1, new OpenMicrophone());
            Instant next = Hall440.at("00:01:00").plus(Duration.ofDays(1));
            meeting.at("10:07:00", Badge.HOUSE, new SetClock(next, 1));
            Shift shift = shift(meeting, "ru-1").orElseThrow();
            assertThat(shift.onAir(next, Hall440.ZONE)).isEqualTo(Duration.ofMinutes(1));
            assertThat(shift.dayEnds()).isEqualTo(Hall440.at("00:00:00").plus(Duration.ofDays(1)));
        }
    }

    @Test
    void it_is_told_in_russian() {
        try (Meeting meeting = open(Policies.USUAL).told(RU)) {
            meeting.at("10:00:00", RU_1, new OpenMicrophone());
            meeting.at("10:30:00", Badge.HOUSE, new Wake(), "Плановое время смены истекло: пульт ru-1, пора сменить переводчика.");
        }
    }

    private Meeting open(Policies policies) {
        return new Meeting(stage, Hall440.plan(policies)).at("09:30:00", CHAIR, new OpenSession(SESSION_1));
    }

    private static Optional<Shift> shift(Meeting meeting, String desk) {
        return meeting.conference().booths().desk(new DeskId(desk)).flatMap(Desk::shift);
    }

    private static Optional<Instant> began(Meeting meeting, String desk) {
        return shift(meeting, desk).flatMap(Shift::began);
    }

    private static Duration onAir(Meeting meeting, String desk, String time) {
        return shift(meeting, desk).orElseThrow().onAir(Hall440.at(time), Hall440.ZONE);
    }
}
