package org.plenary.meeting;

import static org.plenary.core.Language.EN;
import static org.plenary.core.RequestKinds.POINT_OF_ORDER;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.COFFEE;
import static org.plenary.meeting.Hall440.CO_CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.OPENING;
import static org.plenary.meeting.Hall440.OTHER_CHAIR;
import static org.plenary.meeting.Hall440.OVERVIEW;
import static org.plenary.meeting.Hall440.REMARKS;
import static org.plenary.meeting.Hall440.SECRETARY;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;
import static org.plenary.meeting.Hall440.WELCOME;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.CloseConference;
import org.plenary.core.AgendaCommand.CloseSession;
import org.plenary.core.AgendaCommand.EndSegment;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.PassPresiding;
import org.plenary.core.AgendaCommand.ResumeSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.AgendaCommand.TakePresiding;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.ListCommand.OpenList;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.SeatId;
import org.plenary.core.SegmentId;
import org.plenary.core.SessionId;

/// The agenda: sessions, segments, breaks, and who presides.
@ParameterizedClass
@EnumSource(Stages.class)
record AgendaTranscriptsTest(Stages stage) {

    @Test
    void a_session_is_opened_suspended_resumed_and_closed() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:29:00", CHAIR, new ResumeSession(), "Refused: No session is open.");
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1), "Session 1 is open. Chair of session 1 presides.");
            meeting.at("09:31:00", CHAIR, new ResumeSession(), "Refused: The session is not suspended.");
            meeting.at("09:32:00", CHAIR, new SuspendSession(Optional.empty(), "Fire alarm"), "Session 1 is suspended: Fire alarm.");
            meeting.at("09:33:00", CHAIR, new SuspendSession(Optional.empty(), "Fire alarm"), "Refused: The session is suspended.");
            meeting.at("09:40:00", CO_CHAIR, new ResumeSession(), "Refused: You do not preside.");
            meeting.at("09:41:00", CHAIR, new ResumeSession(), "Session 1 is resumed.");
            meeting.at("12:30:00", CHAIR, new CloseSession(), "Session 1 is closed.");
            meeting.at("12:31:00", CHAIR, new CloseSession(), "Refused: No session is open.");
            meeting.at("12:32:00", CHAIR, new OpenSession(SESSION_1), "Refused: The session is closed.");
        }
    }

    @Test
    void a_session_is_opened_by_its_own_chairs_and_alone() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:00:00", NORWAY_1, new OpenSession(OPENING), "Refused: Your role does not do this.");
            meeting.at("09:00:10", CHAIR, new OpenSession(OPENING), "Refused: You are not a chair of this session.");
            meeting.at("09:00:20", CHAIR, new OpenSession(new SessionId("session-9")), "Refused: There is no session session-9.");
            meeting.at("09:00:30", OTHER_CHAIR, new OpenSession(OPENING), "Opening session is open. OSCE presides.");
            meeting.at("09:00:40", CHAIR, new OpenSession(SESSION_1), "Refused: Opening session is under way.");
            meeting.at("09:00:50", OTHER_CHAIR, new OpenSession(OPENING), "Refused: Opening session is under way.");
            meeting.at("09:01:00", OTHER_CHAIR, new SuspendSession(Optional.empty(), "Technical"),
                    "Opening session is suspended: Technical.");
            meeting.at("09:02:00", CHAIR, new OpenSession(SESSION_1), "Refused: Opening session is under way.");
            meeting.at("09:03:00", OTHER_CHAIR, new OpenSession(OPENING), "Refused: The session is suspended.");
        }
    }

    @Test
    void a_session_sits_again_under_the_chair_who_opens_it() {
        try (Meeting meeting = session1()) {
            meeting.at("10:00:00", CHAIR, new StartSegment(COFFEE),
                    "Coffee break begins. Session 1 is suspended until 10:15: Coffee break.");
            meeting.at("10:05:00", CO_CHAIR, new OpenSession(SESSION_1), "Refused: Chair of session 1 presides and is present.");
            meeting.leaves("10:06:00", CHAIR, "Seat chair-1 is empty.");
            meeting.at("14:00:00", CO_CHAIR, new OpenSession(SESSION_1), "Session 1 sits again. Co-chair presides. Coffee break ends.");
            meeting.at("14:10:00", CO_CHAIR, new SuspendSession(Optional.of(Meeting.time("15:00:00")), "Consultations"),
                    "Session 1 is suspended until 15:00: Consultations.");
            meeting.at("15:00:00", CO_CHAIR, new OpenSession(SESSION_1), "Refused: The session is suspended.");
            meeting.at("15:00:10", CO_CHAIR, new ResumeSession(), "Session 1 is resumed.");
        }
    }

    @Test
    void a_suspension_says_why_and_until_when() {
        try (Meeting meeting = session1()) {
            meeting.at("10:00:00", CHAIR, new SuspendSession(Optional.empty(), " "),
                    "Refused: The text must have 1 to 200 visible characters.");
            meeting.at("10:00:10", CHAIR, new SuspendSession(Optional.of(Meeting.time("10:00:10")), "Rest"),
                    "Refused: This time has passed.");
            meeting.at("10:00:20", CHAIR, new SuspendSession(Optional.of(Meeting.time("10:20:00")), "Rest"),
                    "Session 1 is suspended until 10:20: Rest.");
        }
    }

    @Test
    void a_suspension_ends_the_turn_and_what_was_raised_but_keeps_the_list() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:00:10", TAJIKISTAN_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:00:20", CHAIR, new GiveFloor(meeting.first()), "Norway has the floor for 5:00.");
            meeting.at("10:01:00", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, EN), "Tajikistan raises a point of order.");
            meeting.at("10:01:20", CHAIR, new SuspendSession(Optional.empty(), "Fire alarm"),
                    "The turn of Norway ends with the suspension after 1:00. The point of order of Tajikistan lapses."
                            + " Session 1 is suspended: Fire alarm.");
            meeting.at("10:01:30", NORWAY_1, new RequestFloor(STATEMENT, EN), "Refused: The session is suspended.");
            meeting.at("10:01:40", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, EN), "Refused: The session is suspended.");
            meeting.at("10:01:50", CHAIR, new GiveFloor(meeting.first()), "Refused: The session is suspended.");
            meeting.at("10:10:00", CHAIR, new ResumeSession(), "Session 1 is resumed.");
            meeting.at("10:10:10", CHAIR, new GiveFloor(meeting.first()), "Tajikistan has the floor for 5:00.");
            meeting.at("10:11:00", NORWAY_1, new RequestFloor(POINT_OF_ORDER, EN), "Norway raises a point of order.");
            meeting.at("10:11:10", CHAIR, new Recognize(Hall440.NORWAY));
            meeting.at("10:11:30", CHAIR, new SuspendSession(Optional.empty(), "Disorder"),
                    "The turn of Norway ends with the suspension after 0:20. The turn of Tajikistan ends with the suspension after 1:00."
                            + " The point of order of Norway lapses. Session 1 is suspended: Disorder.");
        }
    }

    @Test
    void a_segment_runs_once_in_its_own_session() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:29:00", CHAIR, new StartSegment(OVERVIEW), "Refused: No session is open.");
            meeting.at("09:29:30", CHAIR, new EndSegment(), "Refused: No session is open.");
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1));
            meeting.at("09:30:10", CHAIR, new EndSegment(), "Refused: No segment is running.");
            meeting.at("09:30:20", CHAIR, new StartSegment(new SegmentId("lunch")), "Refused: There is no segment lunch.");
            meeting.at("09:30:30", CHAIR, new StartSegment(WELCOME), "Refused: This segment belongs to another session.");
            meeting.at("09:30:40", CO_CHAIR, new StartSegment(OVERVIEW), "Refused: You do not preside.");
            meeting.at("09:30:50", CHAIR, new StartSegment(OVERVIEW),
                    "Overview begins. Programme: Tajikistan, Regional overview, 10:00.");
            meeting.at("09:31:00", CHAIR, new StartSegment(OVERVIEW), "Refused: This segment is running.");
            meeting.at("09:31:10", CHAIR, new EndSegment(), "The request of Tajikistan lapses. Overview ends.");
            meeting.at("09:31:20", CHAIR, new StartSegment(OVERVIEW), "Refused: This segment is done.");
            meeting.at("09:31:30", CHAIR, new StartSegment(DEBATE), "Debate begins. The speakers' list is open: Debate.");
            meeting.at("09:31:40", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, EN), "Tajikistan raises a point of order.");
            meeting.at("09:31:50", CHAIR, new StartSegment(REMARKS),
                    "The point of order of Tajikistan lapses. The speakers' list is closed with 0 requests waiting: Debate."
                            + " Debate ends. Brief remarks begins.");
        }
    }

    @Test
    void a_segment_ends_only_while_nobody_has_the_floor() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:00:10", CHAIR, new GiveFloor(meeting.first()));
            meeting.at("10:00:20", CHAIR, new EndSegment(), "Refused: Norway has the floor.");
            meeting.at("10:00:30", CHAIR, new StartSegment(COFFEE), "Refused: Norway has the floor.");
            meeting.at("10:00:40", CHAIR, new CloseSession(), "Refused: Norway has the floor.");
            meeting.at("10:00:50", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, EN));
            meeting.at("10:01:00", CHAIR, new Recognize(TAJIKISTAN));
            meeting.at("10:01:10", TAJIKISTAN_1, new EndTurn(meeting.turn()), "Tajikistan ends after 0:10.");
            meeting.at("10:01:20", CHAIR, new CloseSession(), "Refused: A point of order awaits the ruling of the chair.");
        }
    }

    @Test
    void closing_a_session_closes_every_list_of_it() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:00:10", SECRETARY, new OpenList(REMARKS), "The speakers' list is open: Brief remarks.");
            meeting.at("10:00:20", CHAIR, new CloseSession(),
                    "The request of Norway lapses. The speakers' list is closed with 0 requests waiting: Debate. Debate ends."
                            + " The speakers' list is closed with 0 requests waiting: Brief remarks. Session 1 is closed.");
        }
    }

    @Test
    void a_break_ends_when_the_session_is_resumed() {
        try (Meeting meeting = session1()) {
            meeting.at("10:00:00", CHAIR, new StartSegment(COFFEE),
                    "Coffee break begins. Session 1 is suspended until 10:15: Coffee break.");
            meeting.at("10:01:00", CHAIR, new StartSegment(DEBATE), "Refused: The session is suspended.");
            meeting.at("10:02:00", CHAIR, new EndSegment(), "Refused: The session is suspended.");
            meeting.at("10:16:00", CHAIR, new ResumeSession(), "Session 1 is resumed. Coffee break ends.");
            meeting.at("10:17:00", CHAIR, new StartSegment(DEBATE), "Debate begins. The speakers' list is open: Debate.");
        }
    }

    @Test
    void the_presiding_token_is_handed_over_or_taken_from_an_empty_seat() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:29:00", CHAIR, new TakePresiding(), "Refused: No session is open.");
            meeting.at("09:29:10", CHAIR, new PassPresiding(new SeatId("chair-2")), "Refused: No session is open.");
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1));
            meeting.at("09:30:10", CHAIR, new PassPresiding(new SeatId("chair-3")), "Refused: You are not a chair of this session.");
            meeting.at("09:30:20", CO_CHAIR, new PassPresiding(new SeatId("chair-1")), "Refused: You do not preside.");
            meeting.at("09:30:30", CHAIR, new PassPresiding(new SeatId("chair-1")), "");
            meeting.at("09:30:40", CHAIR, new PassPresiding(new SeatId("chair-2")), "Co-chair presides.");
            meeting.at("09:30:50", CHAIR, new StartSegment(OVERVIEW), "Refused: You do not preside.");
            meeting.at("09:31:00", CHAIR, new TakePresiding(), "Refused: Co-chair presides and is present.");
            meeting.leaves("09:31:10", CO_CHAIR, "Seat chair-2 is empty.");
            meeting.at("09:31:20", OTHER_CHAIR, new TakePresiding(), "Refused: You are not a chair of this session.");
            meeting.at("09:31:30", CHAIR, new TakePresiding(), "Chair of session 1 takes the chair, which was empty.");
            meeting.joins("09:31:40", CO_CHAIR, "Seat chair-2 is taken.");
            meeting.at("09:31:50", CO_CHAIR, new StartSegment(OVERVIEW), "Refused: You do not preside.");
        }
    }

    @Test
    void a_closed_conference_takes_no_commands() {
        try (Meeting meeting = session1()) {
            meeting.at("10:00:00", SECRETARY, new CloseConference(), "Refused: Session 1 is under way.");
            meeting.at("10:00:10", CHAIR, new CloseSession(), "Session 1 is closed.");
            meeting.at("10:00:20", CHAIR, new CloseConference(), "Refused: Your role does not do this.");
            meeting.at("10:00:30", SECRETARY, new CloseConference(), "The conference is closed.");
            meeting.at("10:00:40", OTHER_CHAIR, new OpenSession(OPENING), "Refused: The conference is closed.");
            meeting.leaves("10:00:50", NORWAY_1, "Seat norway-1 is empty.");
        }
    }

    private Meeting session1() {
        return new Meeting(stage).at("09:30:00", CHAIR, new OpenSession(SESSION_1));
    }

    private Meeting debate() {
        return session1().at("09:30:10", CHAIR, new StartSegment(DEBATE));
    }
}
