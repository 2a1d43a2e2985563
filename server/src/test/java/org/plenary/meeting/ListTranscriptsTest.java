package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.BRIEF_REMARK;
import static org.plenary.core.RequestKinds.POINT_OF_ORDER;
import static org.plenary.core.RequestKinds.PROGRAMME_ENTRY;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.COFFEE;
import static org.plenary.meeting.Hall440.CO_CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.JAPAN;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.KYRGYZSTAN;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.NORWAY_2;
import static org.plenary.meeting.Hall440.OTHER_CHAIR;
import static org.plenary.meeting.Hall440.OVERVIEW;
import static org.plenary.meeting.Hall440.REMARKS;
import static org.plenary.meeting.Hall440.SECRETARY;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;
import static org.plenary.meeting.Hall440.WELCOME;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.CloseSession;
import org.plenary.core.AgendaCommand.EndSegment;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.Badge;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.KindId;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.AnnounceClosing;
import org.plenary.core.ListCommand.CloseList;
import org.plenary.core.ListCommand.Inscribe;
import org.plenary.core.ListCommand.OpenList;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListCommand.WithdrawRequest;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKind;
import org.plenary.core.SegmentId;
import org.plenary.core.SpeakersList;

/// The speakers' list: asking, withdrawing, keeping the order, opening and closing.
@ParameterizedClass
@EnumSource(Stages.class)
record ListTranscriptsTest(Stages stage) {

    @Test
    void requests_stand_in_the_order_of_inscription() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN), "Norway asks for the floor: statement, in English. Place 1.");
            meeting.at("10:00:00", TAJIKISTAN_1, new RequestFloor(STATEMENT.id(), Optional.empty(), Optional.of("A. Rahimov")),
                    "Tajikistan asks for the floor: statement, in Russian. Place 2.");
            meeting.at("10:00:01", JAPAN_1, new RequestFloor(STATEMENT, RU), "Japan asks for the floor: statement, in Russian. Place 3.");
            assertThat(meeting.waiting()).isEqualTo("norway, tajikistan, japan");
        }
    }

    @Test
    void a_delegation_holds_one_place_on_the_list() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:00:01", NORWAY_1, new RequestFloor(STATEMENT, EN), "");
            meeting.at("10:00:02", NORWAY_2, new RequestFloor(STATEMENT, RU), "");
            meeting.at("10:00:03", CHAIR, inscribe(NORWAY, STATEMENT), "");
            meeting.at("10:00:04", CHAIR, new CloseList(DEBATE), "The speakers' list is closed with 1 request waiting: Debate.");
            meeting.at("10:00:05", NORWAY_2, new RequestFloor(STATEMENT, EN), "");
            meeting.at("10:00:06", CHAIR, new GiveFloor(meeting.first()), "Norway has the floor for 5:00.");
            meeting.at("10:00:07", CHAIR, new OpenList(DEBATE), "The speakers' list is open: Debate.");
            meeting.at("10:00:08", NORWAY_2, new RequestFloor(STATEMENT, EN), "Norway asks for the floor: statement, in English. Place 1.");
        }
    }

    @Test
    void a_request_names_what_the_conference_has() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(new KindId("veto"), Optional.empty(), Optional.empty()),
                    "Refused: There is no kind of request veto.");
            meeting.at("10:00:01", NORWAY_1, new RequestFloor(STATEMENT, new Language("fr")),
                    "Refused: French is not a language of this conference.");
            meeting.at("10:00:02", NORWAY_1, new RequestFloor(STATEMENT.id(), Optional.empty(), Optional.of("\u202eyawroN")),
                    "Refused: The text must have 1 to 200 visible characters.");
            meeting.at("10:00:03", NORWAY_1, new RequestFloor(BRIEF_REMARK, EN), "Refused: This list does not take: brief remark.");
            meeting.at("10:00:04", NORWAY_1, new RequestFloor(PROGRAMME_ENTRY, EN), "Refused: This list does not take: programme entry.");
            meeting.at("10:00:05", CHAIR, inscribe(new DelegationId("atlantis"), STATEMENT),
                    "Refused: There is no delegation atlantis on the roster.");
            meeting.at("10:00:06", CHAIR, inscribe(NORWAY, POINT_OF_ORDER), "Refused: This list does not take: point of order.");
        }
    }

    @Test
    void requests_belong_to_the_running_segment() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:29:00", NORWAY_1, new RequestFloor(PROGRAMME_ENTRY, EN), "Refused: No session is open.");
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1));
            meeting.at("09:30:10", NORWAY_1, new RequestFloor(STATEMENT, EN), "Refused: No segment is running.");
            meeting.at("09:30:20", CHAIR, inscribe(NORWAY, STATEMENT), "Refused: No segment is running.");
            meeting.at("09:30:30", CHAIR, new StartSegment(OVERVIEW));
            meeting.at("09:30:40", NORWAY_1, new RequestFloor(STATEMENT, EN),
                    "Refused: The turns of this segment are made by the programme.");
            meeting.at("09:30:50", CHAIR, new StartSegment(REMARKS));
            meeting.at("09:31:00", NORWAY_1, new RequestFloor(BRIEF_REMARK, EN), "Refused: The speakers' list is not open.");
            meeting.at("09:31:10", SECRETARY, new OpenList(REMARKS), "The speakers' list is open: Brief remarks.");
            meeting.at("09:31:20", NORWAY_1, new RequestFloor(BRIEF_REMARK, EN),
                    "Norway asks for the floor: brief remark, in English. Place 1.");
            meeting.at("09:31:30", CHAIR, new GiveFloor(meeting.first()), "Norway has the floor for 2:00.");
        }
    }

    @Test
    void a_list_closes_at_the_announced_instant_before_what_comes_with_it() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", CHAIR, new AnnounceClosing(DEBATE, Meeting.time("10:00:00")), "Refused: This time has passed.");
            meeting.at("10:00:00", CO_CHAIR, new AnnounceClosing(DEBATE, Meeting.time("10:10:00")),
                    "The speakers' list closes at 10:10: Debate.");
            meeting.at("10:00:10", SECRETARY, new AnnounceClosing(DEBATE, Meeting.time("10:05:00")),
                    "The speakers' list closes at 10:05: Debate.");
            meeting.at("10:04:59", NORWAY_1, new RequestFloor(STATEMENT, EN), "Norway asks for the floor: statement, in English. Place 1.");
            meeting.at("10:05:00", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU),
                    "The speakers' list is closed with 1 request waiting: Debate. Refused: The speakers' list is closed.");
            meeting.at("10:11:00", Badge.HOUSE, new Wake(), "");
            meeting.at("10:12:00", CHAIR, new AnnounceClosing(DEBATE, Meeting.time("10:20:00")),
                    "Refused: The speakers' list is not open.");
            meeting.at("10:12:10", CHAIR, new CloseList(DEBATE), "Refused: The speakers' list is not open.");
        }
    }

    @Test
    void a_closed_list_takes_points_of_order_and_what_the_chair_places() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:00:10", CHAIR, new OpenList(DEBATE), "Refused: The speakers' list is open already.");
            meeting.at("10:00:20", CHAIR, new CloseList(DEBATE), "The speakers' list is closed with 1 request waiting: Debate.");
            meeting.at("10:00:30", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU), "Refused: The speakers' list is closed.");
            meeting.at("10:00:40", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU), "Tajikistan raises a point of order.");
            meeting.at("10:00:50", SECRETARY, inscribe(JAPAN, STATEMENT), "Japan asks for the floor: statement, in English. Place 2.");
            meeting.at("10:01:00", CHAIR, inscribe(KYRGYZSTAN, PROGRAMME_ENTRY),
                    "Kyrgyzstan asks for the floor: programme entry, in Russian. Place 1.");
            assertThat(meeting.waiting()).isEqualTo("kyrgyzstan, norway, japan");
        }
    }

    @Test
    void a_delegation_may_always_withdraw_what_it_has_asked_for() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:00:10", JAPAN_1, new RequestFloor(STATEMENT, EN));
            RequestId norway = meeting.first();
            meeting.at("10:00:20", TAJIKISTAN_1, new WithdrawRequest(norway), "Refused: This is another delegation's.");
            meeting.at("10:00:30", CHAIR, new CloseList(DEBATE), "The speakers' list is closed with 2 requests waiting: Debate.");
            meeting.at("10:00:40", CHAIR, new SuspendSession(Optional.empty(), "Consultations"));
            meeting.at("10:00:50", NORWAY_2, new WithdrawRequest(norway), "Norway withdraws.");
            meeting.at("10:01:00", NORWAY_2, new WithdrawRequest(norway), "Refused: Request 1 does not wait any longer.");
            meeting.at("10:01:10", JAPAN_1, new WithdrawRequest(meeting.first()), "Japan withdraws.");
            assertThat(meeting.conference().lists().of(DEBATE).orElseThrow().status()).isEqualTo(SpeakersList.Status.EXHAUSTED);
        }
    }

    @Test
    void the_programme_comes_first_and_a_second_entry_is_one_of_the_chairs() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:00:00", OTHER_CHAIR, new OpenSession(Hall440.OPENING));
            meeting.at("09:00:10", OTHER_CHAIR, new StartSegment(WELCOME), "Welcome addresses begins."
                    + " Programme: Kyrgyzstan, Address of the host country, 10:00. Programme: OSCE, Address of the OSCE, 10:00.");
            meeting.at("09:00:20", OTHER_CHAIR, inscribe(KYRGYZSTAN, PROGRAMME_ENTRY),
                    "Kyrgyzstan asks for the floor: programme entry, in Russian. Place 3.");
            meeting.at("09:00:30", OTHER_CHAIR, inscribe(KYRGYZSTAN, PROGRAMME_ENTRY), "");
            meeting.at("09:00:40", OTHER_CHAIR, inscribe(NORWAY, STATEMENT), "Norway asks for the floor: statement, in English. Place 4.");
            meeting.at("09:00:50", OTHER_CHAIR, new GiveFloor(meeting.first()), "Kyrgyzstan has the floor for 10:00.");
        }
    }

    @Test
    void a_list_is_kept_by_the_chairs_of_its_session_and_the_secretariat() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:29:00", SECRETARY, new OpenList(DEBATE), "The speakers' list is open: Debate.");
            meeting.at("09:29:05", SECRETARY, new CloseList(DEBATE), "The speakers' list is closed with 0 requests waiting: Debate.");
            meeting.at("09:29:10", SECRETARY, inscribe(NORWAY, STATEMENT), "Refused: No session is open.");
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1));
            meeting.at("09:30:10", SECRETARY, new OpenList(new SegmentId("lunch")), "Refused: There is no segment lunch.");
            meeting.at("09:30:20", OTHER_CHAIR, new OpenList(DEBATE), "Refused: You are not a chair of this session.");
            meeting.at("09:30:30", SECRETARY, new OpenList(WELCOME), "Refused: The turns of this segment are made by the programme.");
            meeting.at("09:30:40", CHAIR, new OpenList(OVERVIEW), "Refused: The turns of this segment are made by the programme.");
            meeting.at("09:30:50", CHAIR, new CloseList(COFFEE), "Refused: The turns of this segment are made by the programme.");
            meeting.at("09:31:00", CO_CHAIR, new OpenList(DEBATE), "The speakers' list is open: Debate.");
            meeting.at("09:31:10", CHAIR, new StartSegment(DEBATE), "Debate begins.");
            meeting.at("09:31:20", CHAIR, new EndSegment(),
                    "The speakers' list is closed with 0 requests waiting: Debate. Debate ends.");
            meeting.at("09:31:30", CHAIR, new OpenList(DEBATE), "Refused: This segment is done.");
            meeting.at("09:31:40", CHAIR, new CloseSession(), "Session 1 is closed.");
        }
    }

    private static Inscribe inscribe(DelegationId delegation, RequestKind kind) {
        return new Inscribe(delegation, kind.id(), Optional.empty(), Optional.empty());
    }

    private Meeting debate() {
        return new Meeting(stage)
                .at("09:30:00", CHAIR, new OpenSession(SESSION_1))
                .at("09:30:10", CHAIR, new StartSegment(DEBATE));
    }
}
