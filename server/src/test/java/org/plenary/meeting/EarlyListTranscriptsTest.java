package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.BRIEF_REMARK;
import static org.plenary.core.RequestKinds.POINT_OF_ORDER;
import static org.plenary.core.RequestKinds.REPLY_TO_SPEAKER;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.COFFEE;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.JAPAN;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.NORWAY_2;
import static org.plenary.meeting.Hall440.OTHER_CHAIR;
import static org.plenary.meeting.Hall440.OVERVIEW;
import static org.plenary.meeting.Hall440.REMARKS;
import static org.plenary.meeting.Hall440.SECRETARY;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.CloseConference;
import org.plenary.core.AgendaCommand.CloseSession;
import org.plenary.core.AgendaCommand.EndSegment;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.HoldReason;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.ListCommand.AnnounceOpening;
import org.plenary.core.ListCommand.CarryOver;
import org.plenary.core.ListCommand.CloseList;
import org.plenary.core.ListCommand.HoldRequest;
import org.plenary.core.ListCommand.Inscribe;
import org.plenary.core.ListCommand.OpenList;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKind;
import org.plenary.core.RulePacks;
import org.plenary.core.SegmentId;
import org.plenary.core.SpeakersList;

/// Lists that open before their session does, and requests that are carried over from one list to another.
@ParameterizedClass
@EnumSource(Stages.class)
record EarlyListTranscriptsTest(Stages stage) {

    @Test
    void a_list_opens_at_the_announced_instant_before_what_comes_with_it() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:02:00", SECRETARY, new AnnounceOpening(DEBATE, Meeting.time("09:02:00")), "Refused: This time has passed.");
            meeting.at("09:02:00", OTHER_CHAIR, new AnnounceOpening(DEBATE, Meeting.time("09:20:00")),
                    "Refused: You are not a chair of this session.");
            meeting.at("09:02:00", CHAIR, new AnnounceOpening(DEBATE, Meeting.time("09:25:00")),
                    "The speakers' list opens at 09:25: Debate.");
            meeting.at("09:03:00", SECRETARY, new AnnounceOpening(DEBATE, Meeting.time("09:20:00")),
                    "The speakers' list opens at 09:20: Debate.");
            meeting.at("09:19:59", NORWAY_1, asking(STATEMENT, DEBATE), "Refused: The speakers' list is not open.");
            meeting.at("09:20:00", NORWAY_1, asking(STATEMENT, DEBATE),
                    "The speakers' list is open: Debate. Norway asks for the floor: statement, in English. Place 1.");
            meeting.at("09:20:10", SECRETARY, new AnnounceOpening(DEBATE, Meeting.time("09:40:00")),
                    "Refused: The speakers' list is open already.");
            meeting.at("09:26:00", Badge.HOUSE, new Wake(), "");
        }
    }

    @Test
    void whoever_inscribed_before_the_session_stands_on_its_list() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:02:00", SECRETARY, new OpenList(DEBATE), "The speakers' list is open: Debate.");
            meeting.at("09:02:10", NORWAY_1, asking(STATEMENT, DEBATE), "Norway asks for the floor: statement, in English. Place 1.");
            meeting.at("09:02:20", NORWAY_2, asking(STATEMENT, DEBATE), "");
            meeting.at("09:02:30", SECRETARY, inscribing(JAPAN, DEBATE), "Japan asks for the floor: statement, in English. Place 2.");
            meeting.at("09:02:40", NORWAY_1, new RequestFloor(STATEMENT, EN), "Refused: No session is open.");
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:30:10", CHAIR, new StartSegment(DEBATE), "Debate begins.");
            meeting.at("09:30:20", NORWAY_2, new RequestFloor(STATEMENT, EN), "");
            assertThat(meeting.waiting()).isEqualTo("norway, japan");
        }
    }

    @Test
    void ahead_of_its_segment_a_list_takes_what_is_spoken_in_its_turn() {
        try (Meeting meeting = new Meeting(stage, Hall440.under(RulePacks.OSCE))) {
            meeting.at("09:02:00", SECRETARY, new OpenList(DEBATE));
            meeting.at("09:02:10", NORWAY_1, asking(REPLY_TO_SPEAKER, DEBATE), "Refused: This list does not take: reply to the speaker.");
            meeting.at("09:02:11", NORWAY_1, asking(BRIEF_REMARK, new SegmentId("nowhere")), "Refused: There is no segment nowhere.");
            meeting.at("09:02:12", NORWAY_1, asking(STATEMENT, OVERVIEW), "Refused: The turns of this segment are made by the programme.");
            meeting.at("09:02:13", NORWAY_1, asking(STATEMENT, COFFEE), "Refused: The turns of this segment are made by the programme.");
            meeting.at("09:02:14", NORWAY_1, asking(POINT_OF_ORDER, DEBATE), "Refused: No session is open.");
            meeting.at("09:02:15", NORWAY_1, asking(BRIEF_REMARK, REMARKS), "Refused: The speakers' list is not open.");
            meeting.at("09:02:16", SECRETARY, new OpenList(OVERVIEW), "Refused: The turns of this segment are made by the programme.");
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1));
            meeting.at("09:30:10", CHAIR, new SuspendSession(Optional.empty(), "Consultations"));
            meeting.at("09:30:20", NORWAY_1, asking(STATEMENT, DEBATE), "Refused: The session is suspended.");
        }
    }

    @Test
    void what_is_over_takes_nothing() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:30:10", CHAIR, new StartSegment(DEBATE));
            meeting.at("09:31:00", CHAIR, new AnnounceOpening(REMARKS, Meeting.time("11:00:00")),
                    "The speakers' list opens at 11:00: Brief remarks.");
            meeting.at("09:32:00", CHAIR, new EndSegment());
            meeting.at("09:32:10", NORWAY_1, asking(STATEMENT, DEBATE), "Refused: This segment is done.");
            meeting.at("09:32:20", SECRETARY, new OpenList(DEBATE), "Refused: This segment is done.");
            meeting.at("09:33:00", CHAIR, new CloseSession(),
                    "The speakers' list is closed with 0 requests waiting: Brief remarks. Session 1 is closed.");
            meeting.at("09:33:10", NORWAY_1, asking(BRIEF_REMARK, REMARKS), "Refused: The session is closed.");
            meeting.at("09:33:20", SECRETARY, new AnnounceOpening(REMARKS, Meeting.time("12:00:00")), "Refused: The session is closed.");
            meeting.at("11:01:00", Badge.HOUSE, new Wake(), "");
        }
    }

    @Test
    void what_waits_for_a_session_that_is_never_held_lapses_with_the_conference() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:02:00", SECRETARY, new OpenList(DEBATE)).at("09:02:10", NORWAY_1, asking(STATEMENT, DEBATE));
            meeting.at("09:03:00", SECRETARY, new AnnounceOpening(REMARKS, Meeting.time("09:20:00")));
            meeting.at("09:04:00", SECRETARY, new CloseConference(),
                    "The request of Norway lapses. The speakers' list is closed with 0 requests waiting: Debate. "
                            + "The speakers' list is closed with 0 requests waiting: Brief remarks. The conference is closed.");
            meeting.at("09:21:00", Badge.HOUSE, new Wake(), "");
        }
    }

    @Test
    void a_request_is_carried_over_to_a_later_list() {
        try (Meeting meeting = debating()) {
            RequestId norway = meeting.of(NORWAY);
            meeting.at("10:00:00", NORWAY_1, carrying(norway, REMARKS), "Refused: Your role does not do this.");
            meeting.at("10:00:01", OTHER_CHAIR, carrying(norway, REMARKS), "Refused: You are not a chair of this session.");
            meeting.at("10:00:02", CHAIR, carrying(norway, new SegmentId("nowhere")), "Refused: There is no segment nowhere.");
            meeting.at("10:00:03", CHAIR, carrying(new RequestId(99), REMARKS), "Refused: Request 99 does not wait any longer.");
            meeting.at("10:00:04", CHAIR, new CarryOver(norway, REMARKS, " "),
                    "Refused: The text must have 1 to 200 visible characters.");
            meeting.at("10:00:05", CHAIR, carrying(norway, COFFEE), "Refused: The turns of this segment are made by the programme.");
            meeting.at("10:00:06", CHAIR, carrying(norway, DEBATE), "");
            meeting.at("10:00:07", CHAIR, carrying(norway, REMARKS),
                    "Norway is carried over to another list, at place 1: Brief remarks. Reason: Time is short.");
            assertThat(meeting.waiting()).isEqualTo("tajikistan");
            meeting.told(RU).at("10:00:08", SECRETARY, carrying(meeting.of(TAJIKISTAN), REMARKS),
                    "Запрос перенесён в другой список, место 2: Таджикистан. Краткие замечания. Причина: Time is short.");
            meeting.told(EN).at("10:00:09", NORWAY_1, new RequestFloor(STATEMENT, EN),
                    "Norway asks for the floor: statement, in English. Place 1.");
            meeting.at("10:00:10", CHAIR, carrying(meeting.of(NORWAY), REMARKS), "Refused: Norway waits on that list already.");
            meeting.at("10:00:11", CHAIR, new HoldRequest(meeting.of(NORWAY), HoldReason.ABSENT));
            meeting.at("10:00:12", CHAIR, carrying(new RequestId(3), REMARKS), "Refused: Norway waits on that list already.");
            SpeakersList remarks = meeting.conference().lists().of(REMARKS).orElseThrow();
            assertThat(remarks.queue()).extracting(Request::delegation).containsExactly(NORWAY, TAJIKISTAN);
            assertThat(remarks.queue()).extracting(Request::sequence).containsExactly(1, 2);
            assertThat(remarks.queue().getFirst().id()).isEqualTo(norway);
        }
    }

    @Test
    void a_held_request_and_an_answer_to_a_speaker_stay_where_they_are() {
        try (Meeting meeting = new Meeting(stage, Hall440.replying(RulePacks.OSCE))) {
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:30:10", CHAIR, new StartSegment(DEBATE));
            meeting.at("09:31:00", NORWAY_1, new RequestFloor(STATEMENT, EN)).at("09:31:10", JAPAN_1, new RequestFloor(STATEMENT, EN));
            RequestId japan = meeting.of(JAPAN);
            meeting.at("09:31:20", CHAIR, new HoldRequest(japan, HoldReason.DEFERRED));
            meeting.at("09:31:30", CHAIR, carrying(japan, REMARKS), "Refused: The request is held: restore it first.");
            meeting.at("09:32:00", CHAIR, new GiveFloor(meeting.of(NORWAY)));
            meeting.at("09:32:10", TAJIKISTAN_1, new RequestFloor(REPLY_TO_SPEAKER, RU));
            meeting.at("09:32:20", CHAIR, carrying(meeting.of(TAJIKISTAN), REMARKS),
                    "Refused: This list does not take: reply to the speaker.");
            meeting.at("09:33:00", CHAIR, new CloseList(DEBATE));
        }
    }

    private Meeting debating() {
        Meeting meeting = new Meeting(stage);
        meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:30:10", CHAIR, new StartSegment(DEBATE));
        meeting.at("09:31:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
        return meeting.at("09:31:10", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
    }

    private static Command asking(RequestKind kind, SegmentId segment) {
        return new RequestFloor(kind.id(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(segment));
    }

    private static Command inscribing(DelegationId delegation, SegmentId segment) {
        return new Inscribe(delegation, STATEMENT.id(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(segment));
    }

    private static Command carrying(RequestId request, SegmentId to) {
        return new CarryOver(request, to, "Time is short");
    }
}
