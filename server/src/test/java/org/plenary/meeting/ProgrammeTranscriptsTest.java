package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.ListCommand.Side.AFTER;
import static org.plenary.core.ListCommand.Side.BEFORE;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.COFFEE;
import static org.plenary.meeting.Hall440.CO_CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.NORWAY;
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

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.CloseSession;
import org.plenary.core.AgendaCommand.EndSegment;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.ResumeSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.ListCommand.OpenList;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.PlannedSegment;
import org.plenary.core.Policies;
import org.plenary.core.ProgrammeCommand.AdoptAgenda;
import org.plenary.core.ProgrammeCommand.ChangePublicity;
import org.plenary.core.ProgrammeCommand.EditProgramme;
import org.plenary.core.ProgrammeCommand.MoveSegment;
import org.plenary.core.ProgrammeCommand.RejectAgenda;
import org.plenary.core.ProgrammeCommand.ReopenSegment;
import org.plenary.core.ProgrammeCommand.SkipSegment;
import org.plenary.core.ProgrammeEntry;
import org.plenary.core.Publicity;
import org.plenary.core.Row;
import org.plenary.core.SegmentId;
import org.plenary.core.SessionId;
import org.plenary.core.TimeCommand.SetLimit;
import org.plenary.core.Words;

/// The programme: what is left out, taken up again and moved, who may follow, and the adoption of the agenda.
@ParameterizedClass
@EnumSource(Stages.class)
record ProgrammeTranscriptsTest(Stages stage) {

    @Test
    void a_segment_is_left_out_and_taken_up_again() {
        try (Meeting meeting = session1()) {
            meeting.at("09:40:00", CHAIR, new OpenList(DEBATE), "The speakers' list is open: Debate.");
            meeting.at("09:41:00", CHAIR, new SkipSegment(DEBATE, "No time"),
                    "The speakers' list is closed with 0 requests waiting: Debate. Debate is left out: No time.");
            meeting.at("09:41:10", CHAIR, new SkipSegment(DEBATE, "No time"), "Refused: This segment was left out.");
            meeting.at("09:41:20", CHAIR, new StartSegment(DEBATE), "Refused: This segment was left out.");
            meeting.at("09:41:30", CHAIR, new OpenList(DEBATE), "Refused: This segment was left out.");
            meeting.at("09:42:00", SECRETARY, new ReopenSegment(DEBATE), "Debate is back on the agenda.");
            meeting.at("09:42:10", CHAIR, new ReopenSegment(DEBATE), "Refused: This segment is on the agenda and lies ahead.");
            meeting.at("09:43:00", CHAIR, new StartSegment(DEBATE), "Debate begins. The speakers' list is open: Debate.");
            meeting.at("09:43:10", CHAIR, new ReopenSegment(DEBATE), "Refused: This segment is running.");
            meeting.at("09:43:20", CHAIR, new SkipSegment(DEBATE, "No time"), "Refused: This segment is running.");
            meeting.at("09:44:00", CHAIR, new EndSegment(),
                    "The speakers' list is closed with 0 requests waiting: Debate. Debate ends.");
            meeting.at("09:44:10", CHAIR, new SkipSegment(DEBATE, "No time"), "Refused: This segment is done.");
            meeting.at("09:45:00", CHAIR, new ReopenSegment(DEBATE), "Debate is back on the agenda.");
            meeting.at("09:46:00", CHAIR, new OpenList(DEBATE), "The speakers' list is open: Debate.");
            meeting.at("09:47:00", CHAIR, new StartSegment(DEBATE), "Debate begins.");
            meeting.at("09:47:10", NORWAY_1, new RequestFloor(STATEMENT, EN), "Norway asks for the floor: statement, in English. Place 1.");
        }
    }

    @Test
    void what_a_reopened_segment_has_heard_is_not_placed_again() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:00:00", OTHER_CHAIR, new OpenSession(OPENING)).at("09:00:10", OTHER_CHAIR, new StartSegment(WELCOME));
            assertThat(meeting.waiting()).isEqualTo("kyrgyzstan, osce");
            meeting.at("09:00:20", OTHER_CHAIR, new GiveFloor(meeting.first()), "Kyrgyzstan has the floor for 10:00.");
            meeting.at("09:05:00", OTHER_CHAIR, new EndTurn(meeting.turn()), "The chair ends the turn of Kyrgyzstan after 4:40.");
            meeting.at("09:05:10", OTHER_CHAIR, new EndSegment(), "The request of OSCE lapses. Welcome addresses ends.");
            meeting.at("09:05:20", OTHER_CHAIR, new ReopenSegment(WELCOME), "Welcome addresses is back on the agenda.");
            meeting.at("09:05:30", OTHER_CHAIR, new StartSegment(WELCOME));
            assertThat(meeting.waiting()).isEqualTo("osce");
        }
    }

    @Test
    void a_segment_moves_within_its_session_and_to_another() {
        try (Meeting meeting = session1()) {
            meeting.at("09:40:00", CHAIR, new MoveSegment(COFFEE, AFTER, DEBATE, "Running late"),
                    "Coffee break is moved after Debate, Session 1: Running late.");
            assertThat(order(meeting, SESSION_1)).containsExactly("overview", "debate", "coffee", "remarks");
            meeting.at("09:40:05", CHAIR, new MoveSegment(COFFEE, AFTER, COFFEE, "Running late"), "");
            meeting.at("09:40:10", CHAIR, new OpenList(REMARKS)).at("09:40:20", CHAIR, new MoveSegment(REMARKS, BEFORE, WELCOME, "Agreed"),
                    "Brief remarks is moved before Welcome addresses, Opening session: Agreed.");
            assertThat(meeting.conference().lists().of(REMARKS).orElseThrow().isOpen()).isTrue();
            assertThat(order(meeting, OPENING)).containsExactly("remarks", "welcome");
            meeting.at("09:40:30", CHAIR, new StartSegment(REMARKS), "Refused: This segment belongs to another session.");
            meeting.at("09:41:00", CHAIR, new StartSegment(DEBATE)).at("09:41:10", CHAIR, new MoveSegment(DEBATE, AFTER, COFFEE, "No"),
                    "Refused: This segment is running.");
            meeting.at("09:42:00", CHAIR, new EndSegment()).at("09:42:10", CHAIR, new ReopenSegment(DEBATE));
            meeting.at("09:42:20", CHAIR, new MoveSegment(DEBATE, AFTER, WELCOME, "No"),
                    "Refused: This segment has begun in its session and stays in it.");
            meeting.at("09:42:30", CHAIR, new MoveSegment(DEBATE, AFTER, COFFEE, " "),
                    "Refused: The text must have 1 to 200 visible characters.");
            meeting.at("09:42:40", CHAIR, new MoveSegment(DEBATE, AFTER, new SegmentId("tea"), "No"), "Refused: There is no segment tea.");
            meeting.at("09:43:00", CHAIR, new CloseSession(), "Session 1 is closed.");
            meeting.at("09:43:10", OTHER_CHAIR, new MoveSegment(WELCOME, AFTER, COFFEE, "No"), "Refused: The session is closed.");
        }
    }

    @Test
    void the_programme_is_in_the_hands_of_who_presides_and_of_the_secretariat() {
        try (Meeting meeting = session1()) {
            meeting.at("09:40:00", NORWAY_1, new SkipSegment(DEBATE, "No time"), "Refused: Your role does not do this.");
            meeting.at("09:40:10", CO_CHAIR, new SkipSegment(DEBATE, "No time"), "Refused: You do not preside.");
            meeting.at("09:40:20", OTHER_CHAIR, new SkipSegment(DEBATE, "No time"), "Refused: You are not a chair of this session.");
            meeting.at("09:40:30", OTHER_CHAIR, new ChangePublicity(OPENING, Publicity.PARTICIPANTS),
                    "Opening session from now on: participants only.");
            meeting.at("09:40:40", CHAIR, new SuspendSession(Optional.empty(), "Rest"))
                    .at("09:40:50", SECRETARY, new SkipSegment(OVERVIEW, "The speaker is ill"),
                            "Overview is left out: The speaker is ill.");
            meeting.at("09:41:00", CHAIR, new ChangePublicity(new SessionId("tea"), Publicity.CLOSED), "Refused: There is no session tea.");
        }
    }

    @Test
    void the_programme_of_a_segment_is_edited_until_it_is_done() {
        try (Meeting meeting = session1()) {
            Words title = new Words("Overview and outlook", "Обзор и перспективы");
            Row<ProgrammeEntry> two = Row.of(entry(NORWAY, 5), entry(TAJIKISTAN, 10));
            meeting.at("09:40:00", SECRETARY, new EditProgramme(OVERVIEW, title, Duration.ofMinutes(20), two),
                    "The programme is changed: Overview and outlook, 20:00, 2 entries.");
            meeting.at("09:40:10", CHAIR, new EditProgramme(OVERVIEW, title, Duration.ofMinutes(20), two), "");
            meeting.at("09:41:00", CHAIR, new EditProgramme(OVERVIEW, title, Duration.ZERO, two),
                    "Refused: The length or the number of entries cannot be.");
            meeting.at("09:41:10", CHAIR, new EditProgramme(COFFEE, title, Duration.ofMinutes(20), two),
                    "Refused: The length or the number of entries cannot be.");
            meeting.at("09:41:20", CHAIR, new EditProgramme(OVERVIEW, new Words(" ", "Обзор"), Duration.ofMinutes(20), two),
                    "Refused: The text must have 1 to 200 visible characters.");
            meeting.at("09:41:30", CHAIR, new EditProgramme(OVERVIEW, title, Duration.ofMinutes(20),
                    Row.of(entry(new DelegationId("atlantis"), 5))), "Refused: There is no delegation atlantis on the roster.");
            meeting.at("09:42:00", CHAIR, new StartSegment(OVERVIEW));
            assertThat(meeting.waiting()).isEqualTo("norway, tajikistan");
            meeting.at("09:42:10", CHAIR, new EditProgramme(OVERVIEW, title, Duration.ofMinutes(20), Row.of()),
                    "Refused: This segment is running.");
            meeting.at("09:42:20", CHAIR, new EditProgramme(OVERVIEW, title, Duration.ofMinutes(40), two),
                    "The programme is changed: Overview and outlook, 40:00, 2 entries.");
            meeting.at("09:43:00", CHAIR, new EndSegment()).at("09:43:10", CHAIR,
                    new EditProgramme(OVERVIEW, title, Duration.ofMinutes(10), two), "Refused: This segment is done.");
        }
    }

    private static ProgrammeEntry entry(DelegationId delegation, int minutes) {
        return new ProgrammeEntry(
                new Words("Presentation", "Доклад"), delegation, Optional.empty(), Optional.empty(), Duration.ofMinutes(minutes));
    }

    @Test
    void a_session_goes_behind_closed_doors_and_comes_back() {
        try (Meeting meeting = session1()) {
            meeting.at("09:40:00", CHAIR, new ChangePublicity(SESSION_1, Publicity.CLOSED), "Session 1 from now on: closed.");
            meeting.at("09:40:10", CHAIR, new ChangePublicity(SESSION_1, Publicity.CLOSED), "");
            meeting.at("10:40:00", CHAIR, new ChangePublicity(SESSION_1, Publicity.OPEN_TO_MEDIA), "Session 1 from now on: open to media.");
            meeting.at("10:41:00", CHAIR, new CloseSession())
                    .at("10:42:00", CHAIR, new ChangePublicity(SESSION_1, Publicity.CLOSED), "Refused: The session is closed.");
        }
    }

    @Test
    void an_agenda_is_adopted_before_the_session_goes_on_to_it() {
        try (Meeting meeting = adopting()) {
            meeting.at("09:31:00", CHAIR, new StartSegment(DEBATE), "Refused: The agenda has not been adopted yet.");
            meeting.at("09:31:10", CO_CHAIR, new AdoptAgenda(SESSION_1), "Refused: You do not preside.");
            meeting.at("09:31:20", CHAIR, new AdoptAgenda(OPENING), "Refused: Session 1 is under way.");
            meeting.at("09:31:30", CHAIR, new SuspendSession(Optional.empty(), "Consultations"))
                    .at("09:31:40", CHAIR, new AdoptAgenda(SESSION_1), "Refused: The session is suspended.");
            meeting.at("09:32:00", CHAIR, new ResumeSession()).at("09:32:10", CHAIR, new AdoptAgenda(SESSION_1),
                    "The agenda is adopted: Session 1.");
            meeting.at("09:32:20", CHAIR, new RejectAgenda(SESSION_1, "Too late"),
                    "Refused: The agenda of this session needs no adoption, or has been adopted.");
            meeting.at("09:33:00", CHAIR, new StartSegment(DEBATE), "Debate begins. The speakers' list is open: Debate.");
        }
    }

    @Test
    void a_session_that_does_not_adopt_its_agenda_can_only_be_closed() {
        try (Meeting meeting = adopting().told(RU)) {
            meeting.at("09:31:00", CHAIR, new RejectAgenda(SESSION_1, "Нет консенсуса"),
                    "Повестка дня не принята: Заседание 1. Причина: Нет консенсуса.");
            meeting.told(EN);
            for (var command : List.of(
                    new StartSegment(DEBATE), new SuspendSession(Optional.empty(), "Rest"), new OpenList(DEBATE),
                    new SetLimit(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofMinutes(3), Optional.empty()))) {
                meeting.at("09:31:10", CHAIR, command, "Refused: The agenda was not adopted; the session can only be closed.");
            }
            meeting.at("09:31:20", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU),
                    "Refused: The agenda was not adopted; the session can only be closed.");
            meeting.at("09:31:30", CHAIR, new AdoptAgenda(SESSION_1),
                    "Refused: The agenda of this session needs no adoption, or has been adopted.");
            meeting.at("09:32:00", CHAIR, new CloseSession(), "Session 1 is closed.");
        }
    }

    @Test
    void most_agendas_need_no_adoption() {
        try (Meeting meeting = session1()) {
            meeting.at("09:31:00", CHAIR, new AdoptAgenda(SESSION_1),
                    "Refused: The agenda of this session needs no adoption, or has been adopted.");
            meeting.at("09:31:10", CHAIR, new StartSegment(OVERVIEW));
            assertThat(meeting.waiting()).isEqualTo("tajikistan");
        }
    }

    private static List<String> order(Meeting meeting, SessionId session) {
        return meeting.conference().programme().session(session).orElseThrow().segments().stream().map(PlannedSegment::id)
                .map(SegmentId::key).toList();
    }

    private Meeting session1() {
        return new Meeting(stage).at("09:30:00", CHAIR, new OpenSession(SESSION_1));
    }

    private Meeting adopting() {
        return new Meeting(stage, Hall440.plan(Policies.USUAL.adoptingAgendas())).at("09:30:00", CHAIR, new OpenSession(SESSION_1));
    }
}
