package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.EXPLANATION_OF_POSITION;
import static org.plenary.core.RequestKinds.GROUP_STATEMENT;
import static org.plenary.core.RequestKinds.INTERPOSED_QUESTION;
import static org.plenary.core.RequestKinds.POINT_OF_ORDER;
import static org.plenary.core.RequestKinds.REPLY_TO_SPEAKER;
import static org.plenary.core.RequestKinds.RIGHT_OF_REPLY;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CENTRAL_ASIA;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.JAPAN;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.KYRGYZSTAN_1;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.NORWAY_2;
import static org.plenary.meeting.Hall440.REMARKS;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.CloseSession;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Behalf;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.GroupId;
import org.plenary.core.ListCommand.CloseList;
import org.plenary.core.ListCommand.Inscribe;
import org.plenary.core.ListCommand.OpenList;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.RequestKind;
import org.plenary.core.Row;
import org.plenary.core.RulePacks;
import org.plenary.core.Rulebook;

/// The kinds of request under the rules of a body: who may make them, how they rank, how often and for how long.
@ParameterizedClass
@EnumSource(Stages.class)
record KindTranscriptsTest(Stages stage) {

    @Test
    void a_right_of_reply_stands_at_the_end_of_the_segment_ten_minutes_first_and_five_then_and_twice_only() {
        try (Meeting meeting = debate(RulePacks.OSCE)) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(RIGHT_OF_REPLY, EN),
                    "Norway asks for the floor: right of reply, in English. Place 1.");
            meeting.at("10:00:01", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU),
                    "Tajikistan asks for the floor: statement, in Russian. Place 1.");
            meeting.at("10:00:02", CHAIR, new CloseList(DEBATE), "The speakers' list is closed with 2 requests waiting: Debate.");
            meeting.at("10:00:03", NORWAY_2, new RequestFloor(RIGHT_OF_REPLY, EN), "");
            meeting.at("10:00:04", CHAIR, new GiveFloor(meeting.of(NORWAY)), "Norway has the floor for 10:00.");
            meeting.at("10:05:00", NORWAY_1, new EndTurn(meeting.turn()), "Norway ends after 4:56.");
            meeting.at("10:05:10", NORWAY_1, new RequestFloor(RIGHT_OF_REPLY, EN),
                    "Norway asks for the floor: right of reply, in English. Place 2.");
            meeting.at("10:05:20", CHAIR, new GiveFloor(meeting.of(NORWAY)), "Norway has the floor for 5:00.");
            meeting.at("10:05:30", NORWAY_1, new RequestFloor(RIGHT_OF_REPLY, EN),
                    "Refused: Your delegation has made as many of these as the rules allow: right of reply.");
            meeting.at("10:05:40", CHAIR, inscribe(NORWAY, RIGHT_OF_REPLY),
                    "Refused: Your delegation has made as many of these as the rules allow: right of reply.");
            assertThat(meeting.waiting()).isEqualTo("tajikistan");
        }
    }

    @Test
    void in_the_general_assembly_replies_wait_for_the_end_of_the_day() {
        try (Meeting meeting = debate(RulePacks.UN_GENERAL_ASSEMBLY)) {
            meeting.at("10:00:00", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU),
                    "Tajikistan asks for the floor: statement, in Russian. Place 1.");
            meeting.at("10:00:10", NORWAY_1, new RequestFloor(RIGHT_OF_REPLY, EN), "Refused: This list does not take: right of reply.");
        }
        try (Meeting meeting = new Meeting(stage, Hall440.replying(RulePacks.UN_GENERAL_ASSEMBLY))) {
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:30:10", CHAIR, new StartSegment(DEBATE));
            meeting.at("10:00:10", NORWAY_1, new RequestFloor(RIGHT_OF_REPLY, EN),
                    "Norway asks for the floor: right of reply, in English. Place 1.");
            meeting.at("10:00:11", NORWAY_2, new RequestFloor(RIGHT_OF_REPLY, EN), "");
            assertThat(meeting.waiting()).isEmpty();
            meeting.at("10:01:00", CHAIR, new StartSegment(REMARKS),
                    "The speakers' list is closed with 0 requests waiting: Debate. Debate ends. Brief remarks begins.");
            assertThat(meeting.waiting()).isEqualTo("norway");
            meeting.at("10:02:00", CHAIR, new GiveFloor(meeting.first()), "Norway has the floor for 10:00.");
        }
    }

    @Test
    void what_waits_for_a_segment_that_never_begins_lapses_with_its_session() {
        try (Meeting meeting = new Meeting(stage, Hall440.replying(RulePacks.UN_GENERAL_ASSEMBLY))) {
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:30:10", CHAIR, new StartSegment(DEBATE));
            meeting.at("10:00:10", NORWAY_1, new RequestFloor(RIGHT_OF_REPLY, EN));
            meeting.at("10:01:00", CHAIR, new CloseSession(),
                    "The speakers' list is closed with 0 requests waiting: Debate. Debate ends. The request of Norway lapses. Session 1 is closed.");
        }
    }

    @Test
    void a_question_is_put_to_whoever_has_the_floor_and_comes_right_after() {
        try (Meeting meeting = debate(RulePacks.OSCE)) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN)).at("10:00:01", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
            meeting.at("10:00:02", JAPAN_1, new RequestFloor(INTERPOSED_QUESTION, EN),
                    "Refused: Nobody has the floor to be asked or answered.");
            meeting.at("10:00:03", CHAIR, new GiveFloor(meeting.of(NORWAY)), "Norway has the floor for 5:00.");
            meeting.at("10:00:04", JAPAN_1, new RequestFloor(INTERPOSED_QUESTION, EN),
                    "Japan asks for the floor: question to the speaker, in English. Place 1.");
            meeting.at("10:00:05", TAJIKISTAN_1, new RequestFloor(REPLY_TO_SPEAKER, RU),
                    "Tajikistan asks for the floor: reply to the speaker, in Russian. Place 2.");
            meeting.at("10:02:00", CHAIR, new GiveFloor(meeting.of(JAPAN), Optional.of(meeting.turn())),
                    "The chair ends the turn of Norway after 1:57. Japan has the floor for 5:00.");
            meeting.at("10:02:30", JAPAN_1, new RequestFloor(INTERPOSED_QUESTION, EN),
                    "Refused: Your delegation has made as many of these as the rules allow: question to the speaker.");
        }
    }

    @Test
    void a_member_speaks_on_behalf_of_its_group_and_others_align_themselves() {
        try (Meeting meeting = debate(RulePacks.OSCE)) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:00:01", NORWAY_1, spoken(GROUP_STATEMENT, Optional.of(new Behalf(CENTRAL_ASIA, Row.of()))),
                    "Refused: Only its members speak on behalf of this group: central-asia.");
            meeting.at("10:00:02", TAJIKISTAN_1, spoken(GROUP_STATEMENT, Optional.empty()),
                    "Refused: A statement on behalf of a group names the group, and only delegations outside it are aligned.");
            meeting.at("10:00:03", TAJIKISTAN_1, spoken(STATEMENT, Optional.of(new Behalf(CENTRAL_ASIA, Row.of()))),
                    "Refused: A statement on behalf of a group names the group, and only delegations outside it are aligned.");
            meeting.at("10:00:04", TAJIKISTAN_1, spoken(GROUP_STATEMENT, Optional.of(new Behalf(CENTRAL_ASIA, Row.of(TAJIKISTAN)))),
                    "Refused: A statement on behalf of a group names the group, and only delegations outside it are aligned.");
            meeting.at("10:00:05", TAJIKISTAN_1, spoken(GROUP_STATEMENT, Optional.of(new Behalf(new GroupId("nordic"), Row.of()))),
                    "Refused: nordic is not a group of this conference.");
            meeting.at("10:00:06", TAJIKISTAN_1,
                    spoken(GROUP_STATEMENT, Optional.of(new Behalf(CENTRAL_ASIA, Row.of(new DelegationId("atlantis"))))),
                    "Refused: There is no delegation atlantis on the roster.");
            meeting.at("10:00:07", TAJIKISTAN_1, spoken(GROUP_STATEMENT, Optional.of(new Behalf(CENTRAL_ASIA, Row.of(NORWAY, JAPAN)))),
                    "Tajikistan asks for the floor on behalf of Central Asian States: statement on behalf of a group, in Russian. "
                            + "Place 1. Aligned: Norway, Japan.");
            meeting.at("10:00:08", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU),
                    "Tajikistan asks for the floor: statement, in Russian. Place 3.");
            meeting.at("10:00:09", KYRGYZSTAN_1, spoken(GROUP_STATEMENT, Optional.of(new Behalf(CENTRAL_ASIA, Row.of()))),
                    "Kyrgyzstan asks for the floor on behalf of Central Asian States: statement on behalf of a group, in Russian. Place 2.");
            meeting.told(RU).at("10:01:00", CHAIR, new GiveFloor(meeting.first()),
                    "Слово имеет: Таджикистан (от имени группы: Государства Центральной Азии). Время: 5:00. Присоединяются: Норвегия, Япония.");
        }
    }

    @Test
    void a_kind_is_open_to_the_categories_that_the_rules_name_whoever_types_it_in() {
        try (Meeting meeting = debate(RulePacks.OSCE)) {
            meeting.at("10:00:00", JAPAN_1, new RequestFloor(EXPLANATION_OF_POSITION, EN),
                    "Refused: The rules do not open this to your delegation: explanation of position.");
            meeting.at("10:00:01", CHAIR, inscribe(JAPAN, EXPLANATION_OF_POSITION),
                    "Refused: The rules do not open this to your delegation: explanation of position.");
            meeting.at("10:00:02", NORWAY_1, new RequestFloor(EXPLANATION_OF_POSITION, EN),
                    "Norway asks for the floor: explanation of position, in English. Place 1.");
        }
        try (Meeting meeting = debate(RulePacks.UN_GENERAL_ASSEMBLY)) {
            meeting.at("10:00:00", JAPAN_1, new RequestFloor(POINT_OF_ORDER, EN),
                    "Refused: The rules do not open this to your delegation: point of order.");
            meeting.at("10:00:01", NORWAY_1, new RequestFloor(INTERPOSED_QUESTION, EN),
                    "Refused: There is no kind of request interposed-question.");
            meeting.at("10:00:02", NORWAY_1, new RequestFloor(POINT_OF_ORDER, EN), "Norway raises a point of order.");
        }
    }

    @Test
    void in_the_general_assembly_a_position_is_explained_in_ten_minutes() {
        Rulebook rules = RulePacks.UN_GENERAL_ASSEMBLY;
        try (Meeting meeting = new Meeting(stage, Hall440.replying(rules))) {
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:30:10", CHAIR, new StartSegment(REMARKS));
            meeting.at("10:00:00", CHAIR, new OpenList(REMARKS)).at("10:00:01", NORWAY_1, new RequestFloor(EXPLANATION_OF_POSITION, EN));
            meeting.at("10:00:02", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU),
                    "Tajikistan asks for the floor: statement, in Russian. Place 1.");
            meeting.at("10:00:03", CHAIR, new GiveFloor(meeting.of(NORWAY)), "Norway has the floor for 10:00.");
        }
    }

    private Meeting debate(Rulebook rules) {
        Meeting meeting = new Meeting(stage, Hall440.under(rules));
        return meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:30:10", CHAIR, new StartSegment(DEBATE));
    }

    private static RequestFloor spoken(RequestKind kind, Optional<Behalf> behalf) {
        return new RequestFloor(kind.id(), Optional.empty(), Optional.empty(), behalf, Optional.empty());
    }

    private static Inscribe inscribe(DelegationId delegation, RequestKind kind) {
        return new Inscribe(delegation, kind.id(), Optional.empty(), Optional.empty());
    }
}
