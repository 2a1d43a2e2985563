package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.RU;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.COFFEE;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.JAPAN;
import static org.plenary.meeting.Hall440.KYRGYZSTAN;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.NORWAY_2;
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
import org.plenary.core.AgendaCommand.ResumeSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.DecisionCommand.AskForObjections;
import org.plenary.core.DecisionCommand.ProposeDecision;
import org.plenary.core.DecisionId;
import org.plenary.core.DelegationId;
import org.plenary.core.RosterCommand.RegisterAttendance;
import org.plenary.core.RulePacks;

/// Who is present, and whether they are enough.
@ParameterizedClass
@EnumSource(Stages.class)
record AttendanceTranscriptsTest(Stages stage) {

    @Test
    void a_delegation_says_that_it_is_present_and_each_sitting_is_counted_anew() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:29:00", NORWAY_1, new RegisterAttendance(NORWAY, true), "Refused: No session is open.");
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:30:10", NORWAY_1, new RegisterAttendance(NORWAY, true),
                    "Norway is present.");
            meeting.at("09:30:20", NORWAY_2, new RegisterAttendance(NORWAY, true), "");
            meeting.at("09:30:30", NORWAY_1, new RegisterAttendance(TAJIKISTAN, true),
                    "Refused: This is another delegation's.");
            meeting.at("09:30:40", SECRETARY, new RegisterAttendance(TAJIKISTAN, true), "Tajikistan is present.");
            meeting.at("09:30:50", SECRETARY, new RegisterAttendance(new DelegationId("atlantis"), true),
                    "Refused: There is no delegation atlantis on the roster.");
            meeting.at("09:31:00", NORWAY_2, new RegisterAttendance(NORWAY, false), "Norway is absent.");
            meeting.at("09:31:10", CHAIR, new SuspendSession(Optional.empty(), "Rest")).at("09:40:00", CHAIR, new ResumeSession());
            assertThat(meeting.conference().roster().present()).containsExactly(TAJIKISTAN);
            meeting.at("12:30:00", CHAIR, new SuspendSession(Optional.empty(), "Lunch")).at("14:00:00", CHAIR, new OpenSession(SESSION_1));
            assertThat(meeting.conference().roster().present()).isEmpty();
            meeting.told(RU).at("14:00:10", TAJIKISTAN_1, new RegisterAttendance(TAJIKISTAN, true), "Присутствует: Таджикистан.");
        }
    }

    @Test
    void in_the_general_assembly_a_third_opens_the_debate_and_a_majority_decides() {
        try (Meeting meeting = new Meeting(stage, Hall440.inQuorum(RulePacks.UN_GENERAL_ASSEMBLY))) {
            DecisionId decision = new DecisionId("session-1-1");
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:30:05", SECRETARY, new RegisterAttendance(JAPAN, true));
            meeting.at("09:30:10", CHAIR, new StartSegment(DEBATE),
                    "Refused: The quorum is not present: 0 of the 1 States that are needed.");
            meeting.at("09:30:20", CHAIR, new StartSegment(COFFEE),
                    "Coffee break begins. Session 1 is suspended until 09:45: Coffee break.");
            meeting.at("09:45:00", CHAIR, new ResumeSession()).at("09:46:00", NORWAY_1, new RegisterAttendance(NORWAY, true));
            meeting.at("09:47:00", CHAIR, new StartSegment(DEBATE), "Debate begins. The speakers' list is open: Debate.");
            meeting.at("09:48:00", CHAIR, new ProposeDecision("Programme", Optional.empty()));
            meeting.at("09:48:10", CHAIR, new AskForObjections(decision, Duration.ofSeconds(30)),
                    "Refused: The quorum is not present: 1 of the 2 States that are needed.");
            meeting.at("09:48:20", SECRETARY, new RegisterAttendance(KYRGYZSTAN, true), "Kyrgyzstan is present.");
            meeting.at("09:48:30", CHAIR, new AskForObjections(decision, Duration.ofSeconds(30)));
            assertThat(meeting.conference().decision(decision).orElseThrow().until()).isPresent();
        }
    }
}
