package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.CO_CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.JAPAN;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.KYRGYZSTAN;
import static org.plenary.meeting.Hall440.KYRGYZSTAN_1;
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
import org.plenary.core.AgendaCommand.EndSegment;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.HoldReason;
import org.plenary.core.ListCommand.ChangeRequest;
import org.plenary.core.ListCommand.CloseList;
import org.plenary.core.ListCommand.HoldRequest;
import org.plenary.core.ListCommand.MoveRequest;
import org.plenary.core.ListCommand.RemoveRequest;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListCommand.RestoreRequest;
import org.plenary.core.ListCommand.Side;
import org.plenary.core.ListCommand.WithdrawRequest;
import org.plenary.core.RequestId;
import org.plenary.core.SpeakersList;

/// What becomes of a request that waits: it is moved, held and restored, changed, removed.
@ParameterizedClass
@EnumSource(Stages.class)
record RequestTranscriptsTest(Stages stage) {

    @Test
    void the_chair_moves_a_request_next_to_another() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:00:01", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
            meeting.at("10:00:02", JAPAN_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:00:03", KYRGYZSTAN_1, new RequestFloor(STATEMENT, RU));
            meeting.at("10:00:10", CHAIR, beside(meeting, JAPAN, Side.BEFORE, NORWAY), "Japan moves to place 1: agreed.");
            meeting.at("10:00:11", CO_CHAIR, beside(meeting, JAPAN, Side.AFTER, KYRGYZSTAN), "Japan moves to place 4: agreed.");
            meeting.at("10:00:12", SECRETARY, beside(meeting, KYRGYZSTAN, Side.AFTER, NORWAY), "Kyrgyzstan moves to place 2: agreed.");
            meeting.at("10:00:13", CHAIR, beside(meeting, NORWAY, Side.BEFORE, TAJIKISTAN), "Norway moves to place 2: agreed.");
            meeting.at("10:00:14", CHAIR, beside(meeting, NORWAY, Side.BEFORE, TAJIKISTAN), "");
            meeting.at("10:00:15", CHAIR, beside(meeting, NORWAY, Side.BEFORE, NORWAY), "Refused: Request 1 does not wait any longer.");
            meeting.at("10:00:16", CHAIR, new MoveRequest(meeting.first(), Side.AFTER, new RequestId(99), "agreed"),
                    "Refused: Request 99 does not wait any longer.");
            meeting.at("10:00:17", CHAIR, new MoveRequest(meeting.first(), Side.AFTER, meeting.of(JAPAN), ""),
                    "Refused: The text must have 1 to 200 visible characters.");
            meeting.at("10:00:18", OTHER_CHAIR, beside(meeting, NORWAY, Side.AFTER, JAPAN),
                    "Refused: You are not a chair of this session.");
            meeting.at("10:00:19", NORWAY_1, beside(meeting, NORWAY, Side.BEFORE, KYRGYZSTAN), "Refused: Your role does not do this.");
            assertThat(meeting.waiting()).isEqualTo("kyrgyzstan, norway, tajikistan, japan");
        }
    }

    @Test
    void an_absent_delegation_is_held_and_comes_back_where_its_inscription_puts_it() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:00:01", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
            meeting.at("10:00:02", JAPAN_1, new RequestFloor(STATEMENT, EN));
            RequestId norway = meeting.of(NORWAY);
            meeting.at("10:00:10", CHAIR, new HoldRequest(norway, HoldReason.ABSENT), "Norway is held: absent.");
            assertThat(meeting.waiting()).isEqualTo("tajikistan, japan");
            meeting.at("10:00:11", SECRETARY, new HoldRequest(norway, HoldReason.DEFERRED),
                    "Refused: The request is held: restore it first.");
            meeting.at("10:00:12", CHAIR, new MoveRequest(norway, Side.AFTER, meeting.of(JAPAN), "agreed"),
                    "Refused: The request is held: restore it first.");
            meeting.at("10:00:13", CHAIR, new MoveRequest(meeting.of(JAPAN), Side.AFTER, norway, "agreed"),
                    "Refused: Request 1 does not wait any longer.");
            meeting.at("10:00:14", CHAIR, new GiveFloor(norway), "Refused: What you saw has changed meanwhile; look again.");
            meeting.at("10:00:15", NORWAY_2, new RequestFloor(STATEMENT, EN), "");
            meeting.at("10:00:16", CHAIR, new RestoreRequest(meeting.of(JAPAN)), "Refused: The request is not held.");
            meeting.at("10:00:17", NORWAY_1, new RestoreRequest(norway), "Refused: Your role does not do this.");
            meeting.at("10:00:20", SECRETARY, new RestoreRequest(norway), "Norway stands on the list again, at place 1.");
            assertThat(meeting.waiting()).isEqualTo("norway, tajikistan, japan");
            meeting.at("10:00:30", CHAIR, new HoldRequest(meeting.of(TAJIKISTAN), HoldReason.DEFERRED), "Tajikistan is held: deferred.");
            RequestId tajikistan = meeting.conference().runningList().orElseThrow().held().getFirst().request().id();
            meeting.at("10:00:31", CHAIR, beside(meeting, JAPAN, Side.BEFORE, NORWAY), "Japan moves to place 1: agreed.");
            meeting.at("10:00:32", CHAIR, new RestoreRequest(tajikistan), "Tajikistan stands on the list again, at place 3.");
        }
    }

    @Test
    void a_held_request_keeps_a_closed_list_from_being_exhausted_may_be_withdrawn_and_lapses() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:00:01", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
            RequestId norway = meeting.of(NORWAY);
            meeting.at("10:00:10", CHAIR, new HoldRequest(norway, HoldReason.ABSENT));
            meeting.at("10:00:11", CHAIR, new HoldRequest(meeting.of(TAJIKISTAN), HoldReason.ABSENT));
            meeting.at("10:00:12", CHAIR, new CloseList(DEBATE), "The speakers' list is closed with 0 requests waiting: Debate.");
            assertThat(meeting.conference().lists().of(DEBATE).orElseThrow().status()).isEqualTo(SpeakersList.Status.CLOSED);
            meeting.at("10:00:20", NORWAY_1, new WithdrawRequest(norway), "Norway withdraws.");
            meeting.at("10:00:30", CHAIR, new EndSegment(), "The request of Tajikistan lapses. Debate ends.");
            assertThat(meeting.conference().lists().of(DEBATE).orElseThrow().status()).isEqualTo(SpeakersList.Status.EXHAUSTED);
        }
    }

    @Test
    void who_speaks_and_in_which_language_is_changed_until_the_call() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
            RequestId norway = meeting.of(NORWAY);
            meeting.at("10:00:10", NORWAY_2, new ChangeRequest(norway, RU, Optional.of("Ms Hansen")),
                    "Norway will speak in Russian: Ms Hansen.");
            meeting.at("10:00:11", NORWAY_1, new ChangeRequest(norway, RU, Optional.of("Ms Hansen")), "");
            meeting.at("10:00:12", TAJIKISTAN_1, new ChangeRequest(norway, RU, Optional.empty()),
                    "Refused: This is another delegation's.");
            meeting.at("10:00:13", NORWAY_1, new ChangeRequest(norway, RU, Optional.of("")),
                    "Refused: The text must have 1 to 200 visible characters.");
            meeting.at("10:00:14", OTHER_CHAIR, new ChangeRequest(norway, EN, Optional.empty()),
                    "Refused: You are not a chair of this session.");
            meeting.at("10:00:20", SECRETARY, new ChangeRequest(norway, EN, Optional.empty()), "Norway will speak in English.");
            meeting.at("10:00:30", CHAIR, new HoldRequest(norway, HoldReason.ABSENT));
            meeting.at("10:00:40", NORWAY_1, new ChangeRequest(norway, RU, Optional.of("Mr Berg")),
                    "Norway will speak in Russian: Mr Berg.");
            meeting.at("10:00:50", CHAIR, new RestoreRequest(norway));
            meeting.at("10:01:00", CHAIR, new GiveFloor(norway), "Norway has the floor for 5:00.");
            assertThat(meeting.conference().floor().turn().orElseThrow().speaker()).contains("Mr Berg");
            meeting.at("10:01:10", NORWAY_1, new ChangeRequest(norway, EN, Optional.empty()),
                    "Refused: Request 1 does not wait any longer.");
        }
    }

    @Test
    void moving_and_removing_leave_the_running_turn_alone() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:00:01", CHAIR, new GiveFloor(meeting.first()));
            meeting.at("10:00:02", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
            meeting.at("10:00:03", JAPAN_1, new RequestFloor(STATEMENT, EN));
            var floor = meeting.conference().floor();
            meeting.at("10:00:10", CHAIR, beside(meeting, JAPAN, Side.BEFORE, TAJIKISTAN), "Japan moves to place 1: agreed.");
            meeting.at("10:00:20", CHAIR, new RemoveRequest(meeting.of(JAPAN), "left the hall"),
                    "Japan is taken off the list: left the hall.");
            meeting.at("10:00:30", CHAIR, new RemoveRequest(meeting.of(TAJIKISTAN), "\n"),
                    "Refused: The text must have 1 to 200 visible characters.");
            meeting.at("10:00:40", CHAIR, new RemoveRequest(new RequestId(1), "spoken"), "Refused: Request 1 does not wait any longer.");
            assertThat(meeting.conference().floor()).isEqualTo(floor);
        }
    }

    private static MoveRequest beside(Meeting meeting, DelegationId moved, Side side, DelegationId anchor) {
        return new MoveRequest(meeting.of(moved), side, meeting.of(anchor), "agreed");
    }

    private Meeting debate() {
        return new Meeting(stage)
                .at("09:30:00", CHAIR, new OpenSession(SESSION_1))
                .at("09:30:10", CHAIR, new StartSegment(DEBATE));
    }
}
