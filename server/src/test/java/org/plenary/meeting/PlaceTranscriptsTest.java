package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.JAPAN;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.NORWAY_2;
import static org.plenary.meeting.Hall440.OTHER_CHAIR;
import static org.plenary.meeting.Hall440.SECRETARY;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.HoldReason;
import org.plenary.core.ListCommand.HoldRequest;
import org.plenary.core.ListCommand.Inscribe;
import org.plenary.core.ListCommand.MoveRequest;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListCommand.RestoreRequest;
import org.plenary.core.ListCommand.Side;
import org.plenary.core.OrderCommand.AgreeToSwap;
import org.plenary.core.OrderCommand.ConvertToWritten;
import org.plenary.core.OrderCommand.DeclineSwap;
import org.plenary.core.OrderCommand.ProposeSwap;
import org.plenary.core.OrderCommand.YieldPlace;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;

/// What delegations settle among themselves: they change places when both agree, let others pass, hand in statements as text.
@ParameterizedClass
@EnumSource(Stages.class)
record PlaceTranscriptsTest(Stages stage) {

    private static final String GONE = "Refused: This change of places is not proposed any longer.";
    private static final String FOREIGN = "Refused: This is another delegation's.";

    @Test
    void two_delegations_change_places_when_both_agree() {
        try (Meeting meeting = waiting()) {
            RequestId norway = meeting.of(NORWAY);
            RequestId tajikistan = meeting.of(TAJIKISTAN);
            RequestId japan = meeting.of(JAPAN);
            meeting.at("10:00:10", JAPAN_1, new ProposeSwap(japan, norway), "Japan proposes to change places with Norway.");
            meeting.at("10:00:11", JAPAN_1, new ProposeSwap(japan, norway), "");
            meeting.at("10:00:12", JAPAN_1, new ProposeSwap(japan, tajikistan),
                    "Refused: This request has proposed to change places already.");
            meeting.at("10:00:13", TAJIKISTAN_1, new AgreeToSwap(japan, norway), FOREIGN);
            meeting.at("10:00:14", JAPAN_1, new AgreeToSwap(japan, norway), FOREIGN);
            meeting.at("10:00:15", CHAIR, new AgreeToSwap(japan, norway), "Refused: Your role does not do this.");
            assertThat(meeting.waiting()).isEqualTo("norway, tajikistan, japan");
            meeting.at("10:00:16", NORWAY_2, new AgreeToSwap(japan, norway),
                    "Places are changed by consent: Japan stands at place 1, Norway at place 3.");
            assertThat(meeting.waiting()).isEqualTo("japan, tajikistan, norway");
            meeting.at("10:00:17", NORWAY_1, new AgreeToSwap(japan, norway), GONE);
        }
    }

    @Test
    void two_who_propose_the_same_to_each_other_have_agreed_and_a_break_does_not_keep_them_from_it() {
        try (Meeting meeting = waiting()) {
            meeting.told(RU);
            RequestId norway = meeting.of(NORWAY);
            RequestId tajikistan = meeting.of(TAJIKISTAN);
            meeting.at("10:00:10", CHAIR, new SuspendSession(Optional.empty(), "кофе"));
            meeting.at("10:00:20", NORWAY_1, new ProposeSwap(norway, tajikistan),
                    "Предлагает обмен местами: Норвегия. Кому: Таджикистан.");
            meeting.at("10:00:21", TAJIKISTAN_1, new ProposeSwap(tajikistan, norway),
                    "Обмен местами: Норвегия, место 2; Таджикистан, место 1.");
        }
    }

    @Test
    void a_proposal_is_declined_or_taken_back() {
        try (Meeting meeting = waiting()) {
            RequestId norway = meeting.of(NORWAY);
            RequestId tajikistan = meeting.of(TAJIKISTAN);
            meeting.at("10:00:10", NORWAY_1, new ProposeSwap(norway, tajikistan));
            meeting.at("10:00:11", JAPAN_1, new DeclineSwap(norway, tajikistan), FOREIGN);
            meeting.at("10:00:12", TAJIKISTAN_1, new DeclineSwap(norway, tajikistan), "Tajikistan does not change places with Norway.");
            meeting.at("10:00:13", TAJIKISTAN_1, new AgreeToSwap(norway, tajikistan), GONE);
            meeting.at("10:00:14", TAJIKISTAN_1, new DeclineSwap(norway, tajikistan), GONE);
            meeting.at("10:00:20", NORWAY_1, new ProposeSwap(norway, tajikistan));
            meeting.at("10:00:21", NORWAY_2, new DeclineSwap(norway, tajikistan), "Norway does not change places with Tajikistan.");
        }
    }

    @Test
    void a_proposal_lapses_when_either_leaves_its_place() {
        try (Meeting meeting = waiting()) {
            RequestId norway = meeting.of(NORWAY);
            RequestId tajikistan = meeting.of(TAJIKISTAN);
            RequestId japan = meeting.of(JAPAN);
            meeting.at("10:00:10", TAJIKISTAN_1, new ProposeSwap(tajikistan, japan));
            meeting.at("10:00:11", CHAIR, new HoldRequest(japan, HoldReason.ABSENT), "Japan is held: absent.");
            meeting.at("10:00:12", TAJIKISTAN_1, new ProposeSwap(tajikistan, japan),
                    "Refused: The request is held: restore it first.");
            meeting.at("10:00:13", CHAIR, new RestoreRequest(japan));
            meeting.at("10:00:14", JAPAN_1, new AgreeToSwap(tajikistan, japan), GONE);
            meeting.at("10:00:20", TAJIKISTAN_1, new ProposeSwap(tajikistan, japan));
            meeting.at("10:00:21", CHAIR, new MoveRequest(tajikistan, Side.BEFORE, norway, "agreed"));
            meeting.at("10:00:22", JAPAN_1, new AgreeToSwap(tajikistan, japan), GONE);
            meeting.at("10:00:30", JAPAN_1, new ProposeSwap(japan, tajikistan));
            meeting.at("10:00:31", CHAIR, new GiveFloor(tajikistan), "Tajikistan has the floor for 5:00.");
            meeting.at("10:00:32", TAJIKISTAN_1, new AgreeToSwap(japan, tajikistan), "Refused: Request 2 does not wait any longer.");
            assertThat(meeting.conference().runningList().orElseThrow().swaps()).isEmpty();
        }
    }

    @Test
    void places_are_swapped_within_one_list_and_rank() {
        try (Meeting meeting = waiting()) {
            RequestId norway = meeting.of(NORWAY);
            meeting.at("10:00:10", SECRETARY,
                    new Inscribe(Hall440.OSCE, RequestKinds.PROGRAMME_ENTRY.id(), Optional.empty(), Optional.empty()));
            meeting.at("10:00:11", NORWAY_1, new ProposeSwap(norway, meeting.of(Hall440.OSCE)),
                    "Refused: Requests of different rank do not change places.");
            meeting.at("10:00:12", NORWAY_1, new ProposeSwap(norway, norway), "Refused: Request 1 does not wait any longer.");
            meeting.at("10:00:13", NORWAY_1, new ProposeSwap(norway, new RequestId(9)), "Refused: Request 9 does not wait any longer.");
            meeting.at("10:00:14", NORWAY_1, new ProposeSwap(meeting.of(JAPAN), norway), FOREIGN);
        }
    }

    @Test
    void a_delegation_lets_the_next_one_speak_first() {
        try (Meeting meeting = waiting()) {
            RequestId norway = meeting.of(NORWAY);
            RequestId tajikistan = meeting.of(TAJIKISTAN);
            RequestId japan = meeting.of(JAPAN);
            meeting.at("10:00:10", NORWAY_1, new YieldPlace(norway, tajikistan),
                    "Norway lets Tajikistan speak first and stands at place 2.");
            assertThat(meeting.waiting()).isEqualTo("tajikistan, norway, japan");
            meeting.at("10:00:11", NORWAY_1, new YieldPlace(norway, tajikistan),
                    "Refused: What you saw has changed meanwhile; look again.");
            meeting.at("10:00:12", JAPAN_1, new YieldPlace(japan, norway), "Refused: What you saw has changed meanwhile; look again.");
            meeting.at("10:00:13", TAJIKISTAN_1, new YieldPlace(norway, japan), FOREIGN);
            meeting.at("10:00:14", CHAIR, new HoldRequest(norway, HoldReason.DEFERRED));
            meeting.at("10:00:15", NORWAY_1, new YieldPlace(norway, japan), "Refused: The request is held: restore it first.");
            meeting.at("10:00:16", NORWAY_1, new YieldPlace(new RequestId(9), japan), "Refused: Request 9 does not wait any longer.");
        }
    }

    @Test
    void a_statement_is_handed_in_as_text_instead_of_being_spoken() {
        try (Meeting meeting = waiting()) {
            RequestId norway = meeting.of(NORWAY);
            meeting.at("10:00:10", JAPAN_1, new ConvertToWritten(norway), FOREIGN);
            meeting.at("10:00:11", OTHER_CHAIR, new ConvertToWritten(norway), "Refused: You are not a chair of this session.");
            meeting.at("10:00:12", NORWAY_1, new ConvertToWritten(norway), "Norway hands in its statement in writing.");
            meeting.at("10:00:13", NORWAY_1, new ConvertToWritten(norway), "Refused: Request 1 does not wait any longer.");
            meeting.at("10:00:14", CHAIR, new HoldRequest(meeting.of(JAPAN), HoldReason.ABSENT));
            RequestId japan = meeting.conference().runningList().orElseThrow().held().getFirst().request().id();
            meeting.at("10:00:15", SECRETARY, new ConvertToWritten(japan), "Japan hands in its statement in writing.");
            meeting.told(RU).at("10:00:16", TAJIKISTAN_1, new ConvertToWritten(meeting.of(TAJIKISTAN)),
                    "Заявление представлено в письменном виде: Таджикистан.");
            assertThat(meeting.conference().runningList().orElseThrow().active()).isEmpty();
        }
    }

    private Meeting waiting() {
        return new Meeting(stage)
                .at("09:30:00", CHAIR, new OpenSession(SESSION_1))
                .at("09:30:10", CHAIR, new StartSegment(DEBATE))
                .at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN))
                .at("10:00:01", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU))
                .at("10:00:02", JAPAN_1, new RequestFloor(STATEMENT, EN));
    }
}
