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
import static org.plenary.meeting.Hall440.OVERVIEW;
import static org.plenary.meeting.Hall440.REMARKS;
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
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.Category;
import org.plenary.core.Command;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.Forecast;
import org.plenary.core.HoldReason;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.KindId;
import org.plenary.core.ListCommand.HoldRequest;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Proposal;
import org.plenary.core.Range;
import org.plenary.core.Request;
import org.plenary.core.RulePacks;
import org.plenary.core.SegmentId;
import org.plenary.core.Solver;
import org.plenary.core.TimeCommand.ApplyProposal;
import org.plenary.core.TimeCommand.SetLimit;
import org.plenary.core.TurnId;

/// Limits that are set while the session runs, and the limit solver.
@ParameterizedClass
@EnumSource(Stages.class)
record TimeTranscriptsTest(Stages stage) {

    private static final Duration THREE = Duration.ofMinutes(3);

    @Test
    void who_waits_takes_a_limit_and_who_speaks_only_if_it_is_meant() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:01:00", CHAIR, limit(DEBATE, THREE), "The time for a turn is 3:00: Debate.");
            assertThat(limit(meeting, JAPAN)).isEqualTo(THREE);
            assertThat(meeting.conference().floor().turn().orElseThrow().limit()).isEqualTo(Duration.ofMinutes(5));
            meeting.at("10:01:10", CHAIR, limit(DEBATE, THREE), "");
            meeting.at("10:01:20", KYRGYZSTAN_1, new RequestFloor(STATEMENT, RU));
            assertThat(limit(meeting, KYRGYZSTAN)).isEqualTo(THREE);
            meeting.at("10:01:30", CHAIR, new SetLimit(
                    Optional.of(DEBATE), Optional.empty(), Optional.empty(), Duration.ofMinutes(2), Optional.of(meeting.turn())),
                    "The time for a turn is 2:00: Debate. Norway has 0:30 left.");
            meeting.at("10:01:50", Badge.HOUSE, new Wake(), "Norway: last call.");
            meeting.told(RU).at("10:02:00", CHAIR, limit(DEBATE, THREE), "Время истекло: Норвегия. Время выступления: 3:00 (Обсуждение).");
        }
    }

    @Test
    void the_closest_limit_holds() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:01:00", CHAIR, set(Optional.empty(), Optional.empty(), Optional.of(Category.PARTNER_FOR_COOPERATION), 120),
                    "The time for a turn is 2:00: Session 1, Partner for Co-operation.");
            assertThat(limit(meeting, JAPAN)).isEqualTo(Duration.ofMinutes(2));
            assertThat(limit(meeting, TAJIKISTAN)).isEqualTo(Duration.ofMinutes(5));
            meeting.at("10:01:10", CHAIR, set(Optional.empty(), Optional.of(STATEMENT.id()), Optional.empty(), 240),
                    "The time for a turn is 4:00: Session 1, statement.");
            assertThat(limit(meeting, JAPAN)).isEqualTo(Duration.ofMinutes(4));
            meeting.at("10:01:20", CHAIR, limit(DEBATE, THREE));
            assertThat(limit(meeting, JAPAN)).isEqualTo(THREE);
            meeting.at("10:01:30", CHAIR, set(Optional.empty(), Optional.of(STATEMENT.id()), Optional.empty(), 60));
            assertThat(limit(meeting, JAPAN)).isEqualTo(THREE);
            meeting.at("10:01:40", CHAIR, set(Optional.of(DEBATE), Optional.empty(), Optional.of(Category.PARTNER_FOR_COOPERATION), 90));
            assertThat(limit(meeting, JAPAN)).isEqualTo(Duration.ofSeconds(90));
            assertThat(limit(meeting, TAJIKISTAN)).isEqualTo(THREE);
        }
    }

    @Test
    void who_is_held_takes_it_and_the_programme_does_not() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:30:10", CHAIR, new StartSegment(OVERVIEW));
            meeting.at("09:31:00", CHAIR, limit(OVERVIEW, THREE));
            assertThat(limit(meeting, TAJIKISTAN)).isEqualTo(Duration.ofMinutes(10));
        }
        try (Meeting meeting = speaking()) {
            meeting.at("10:01:00", CHAIR, new HoldRequest(meeting.of(JAPAN), HoldReason.ABSENT));
            meeting.at("10:01:10", CHAIR, limit(DEBATE, THREE));
            assertThat(meeting.conference().runningList().orElseThrow().held().getFirst().request().limit()).isEqualTo(THREE);
        }
    }

    @Test
    void a_limit_is_refused() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:20:00", CHAIR, limit(DEBATE, THREE), "Refused: No session is open.");
            meeting.at("09:20:10", CHAIR, new ApplyProposal(Proposal.Kind.CLOSE_LIST, Optional.empty()), "Refused: No session is open.");
        }
        try (Meeting meeting = speaking()) {
            meeting.at("10:01:00", NORWAY_1, limit(DEBATE, THREE), "Refused: Your role does not do this.");
            meeting.at("10:01:01", CO_CHAIR, limit(DEBATE, THREE), "Refused: You do not preside.");
            meeting.at("10:01:02", CHAIR, limit(new SegmentId("nowhere"), THREE), "Refused: There is no segment nowhere.");
            meeting.at("10:01:03", CHAIR, set(Optional.empty(), Optional.of(new KindId("veto")), Optional.empty(), 60),
                    "Refused: There is no kind of request veto.");
            meeting.at("10:01:04", CHAIR, limit(WELCOME, THREE), "Refused: This segment belongs to another session.");
            meeting.at("10:01:05", CHAIR, limit(DEBATE, Duration.ofSeconds(9)), "Refused: A limit is between 10 seconds and 2 hours.");
            meeting.at("10:01:06", CHAIR, new SetLimit(
                    Optional.of(DEBATE), Optional.empty(), Optional.empty(), THREE, Optional.of(new TurnId(9))),
                    "Refused: What you saw has changed meanwhile; look again.");
            meeting.at("10:01:07", CHAIR, new ApplyProposal(Proposal.Kind.CLOSE_LIST, Optional.empty()),
                    "Refused: What you saw has changed meanwhile; look again.");
        }
    }

    @Test
    void a_shorter_limit_is_proposed_and_brings_the_list_to_its_end_in_time() {
        try (Meeting meeting = late()) {
            List<Proposal> proposals = Solver.proposals(meeting.conference());
            assertThat(proposals).extracting(Proposal::kind).containsExactly(Proposal.Kind.SHORTER_LIMIT, Proposal.Kind.CLOSE_LIST);
            Proposal shorter = proposals.getFirst();
            assertThat(shorter.waiting()).isEqualTo(3);
            assertThat(shorter.deadline()).isEqualTo(Meeting.time("12:15:00"));
            Duration limit = shorter.limit().orElseThrow();
            assertThat(limit).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(4));
            meeting.at("12:05:00", CHAIR, new ApplyProposal(Proposal.Kind.SHORTER_LIMIT, Optional.of(limit.plusSeconds(15))),
                    "Refused: What you saw has changed meanwhile; look again.");
            meeting.at("12:05:00", CHAIR, new ApplyProposal(Proposal.Kind.SHORTER_LIMIT, shorter.limit()),
                    "The time for a turn is %d:%02d: Debate.".formatted(limit.toMinutes(), limit.toSecondsPart()));
            Range list = Forecast.of(meeting.conference()).orElseThrow().list().orElseThrow();
            assertThat(list.likely()).isBeforeOrEqualTo(Meeting.time("12:15:00"));
            assertThat(Forecast.of(meeting.conference()).orElseThrow().segment()).contains(shorter.end());
        }
    }

    @Test
    void the_list_is_closed_because_it_was_proposed() {
        try (Meeting meeting = late()) {
            meeting.at("12:05:00", CHAIR, new ApplyProposal(Proposal.Kind.CLOSE_LIST, Optional.empty()),
                    "The speakers' list is closed with 3 requests waiting: Debate.");
            assertThat(Solver.proposals(meeting.conference())).extracting(Proposal::kind).containsExactly(Proposal.Kind.SHORTER_LIMIT);
        }
    }

    @Test
    void as_few_as_possible_are_carried_over_because_it_was_proposed() {
        try (Meeting meeting = late(new Meeting(stage, Hall440.replying(RulePacks.OSCE)))) {
            List<Proposal> proposals = Solver.proposals(meeting.conference());
            assertThat(proposals).extracting(Proposal::kind).containsExactly(
                    Proposal.Kind.SHORTER_LIMIT, Proposal.Kind.CLOSE_LIST, Proposal.Kind.CARRY_OVER);
            Proposal carry = proposals.getLast();
            assertThat(carry.to()).contains(REMARKS);
            assertThat(carry.carried()).isEqualTo(2);
            meeting.at("12:05:00", CHAIR, new ApplyProposal(Proposal.Kind.CARRY_OVER, Optional.empty(), carry.to(), 1),
                    "Refused: What you saw has changed meanwhile; look again.");
            meeting.at("12:05:00", CHAIR, new ApplyProposal(Proposal.Kind.CARRY_OVER, Optional.empty(), carry.to(), 2),
                    "Japan is carried over to another list, at place 1: Brief remarks. "
                            + "Tajikistan is carried over to another list, at place 2: Brief remarks.");
            assertThat(meeting.waiting()).isEqualTo("norway");
            assertThat(Forecast.of(meeting.conference()).orElseThrow().segment()).contains(carry.end());
        }
    }

    @Test
    void nothing_is_proposed_while_there_is_time() {
        try (Meeting meeting = speaking()) {
            assertThat(Solver.proposals(meeting.conference())).isEmpty();
        }
    }

    private Meeting speaking() {
        Meeting meeting = new Meeting(stage);
        meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:30:10", CHAIR, new StartSegment(DEBATE));
        meeting.at("09:40:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
        meeting.at("09:40:10", JAPAN_1, new RequestFloor(STATEMENT, EN));
        meeting.at("09:40:20", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
        return meeting.at("10:00:00", CHAIR, new GiveFloor(meeting.of(NORWAY)), "Norway has the floor for 5:00.");
    }

    /// Three wait ten minutes before the brief remarks should begin.
    private Meeting late() {
        return late(new Meeting(stage));
    }

    private static Meeting late(Meeting meeting) {
        meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("10:30:00", CHAIR, new StartSegment(DEBATE));
        meeting.at("12:04:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
        meeting.at("12:04:10", JAPAN_1, new RequestFloor(STATEMENT, EN));
        return meeting.at("12:05:00", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
    }

    private static Duration limit(Meeting meeting, DelegationId delegation) {
        return meeting.conference().lists().request(meeting.of(delegation)).map(Request::limit).orElseThrow();
    }

    private static Command limit(SegmentId segment, Duration limit) {
        return new SetLimit(Optional.of(segment), Optional.empty(), Optional.empty(), limit, Optional.empty());
    }

    private static Command set(Optional<SegmentId> segment, Optional<KindId> kind, Optional<Category> category, long seconds) {
        return new SetLimit(segment, kind, category, Duration.ofSeconds(seconds), Optional.empty());
    }
}
