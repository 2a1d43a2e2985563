package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.BRIEF_REMARK;
import static org.plenary.core.RequestKinds.RIGHT_OF_REPLY;
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
import static org.plenary.meeting.Hall440.OTHER_CHAIR;
import static org.plenary.meeting.Hall440.REMARKS;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Budget;
import org.plenary.core.BudgetId;
import org.plenary.core.Category;
import org.plenary.core.Command;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.UndoGiving;
import org.plenary.core.Ledger;
import org.plenary.core.ListCommand.CarryOver;
import org.plenary.core.ListCommand.GrantExtraTime;
import org.plenary.core.ListCommand.Inscribe;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Policies;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKind;
import org.plenary.core.Row;
import org.plenary.core.SegmentId;
import org.plenary.core.TimeCommand.AdjustBudget;
import org.plenary.core.TimeCommand.SetLimit;
import org.plenary.core.TimeLimit;
import org.plenary.core.Timekeeping;
import org.plenary.core.Words;

/// Time that is shared out beforehand: the plan's limits beside its lists, time budgets, and extra time.
@ParameterizedClass
@EnumSource(Stages.class)
record TimekeepingTranscriptsTest(Stages stage) {

    private static final BudgetId EACH = new BudgetId("each");
    private static final BudgetId REGION = new BudgetId("region");

    @Test
    void the_closest_limit_of_the_plan_holds() {
        Timekeeping time = new Timekeeping(Row.of(
                limit(Optional.empty(), Optional.of(STATEMENT), Optional.of(Category.PARTNER_FOR_COOPERATION), 120),
                limit(Optional.of(DEBATE), Optional.empty(), Optional.of(Category.PARTNER_FOR_COOPERATION), 180),
                limit(Optional.empty(), Optional.of(RIGHT_OF_REPLY), Optional.empty(), 90),
                limit(Optional.empty(), Optional.empty(), Optional.empty(), 60)), Row.of());
        try (Meeting meeting = debate(time)) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN)).at("10:00:01", JAPAN_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:00:02", TAJIKISTAN_1, new RequestFloor(RIGHT_OF_REPLY, RU));
            assertThat(limit(meeting, DEBATE, NORWAY)).as("the list's own limit").isEqualTo(Duration.ofMinutes(5));
            assertThat(limit(meeting, DEBATE, JAPAN)).as("closer than the list's").isEqualTo(Duration.ofMinutes(3));
            assertThat(limit(meeting, DEBATE, TAJIKISTAN)).as("of its kind").isEqualTo(Duration.ofSeconds(90));
            meeting.at("10:00:10", CHAIR, new CarryOver(meeting.of(JAPAN), REMARKS, "Late"));
            assertThat(limit(meeting, REMARKS, JAPAN)).as("of the session, where the list has none").isEqualTo(Duration.ofMinutes(2));
            meeting.at("10:00:20", CHAIR, new SetLimit(
                    Optional.of(DEBATE), Optional.empty(), Optional.empty(), Duration.ofMinutes(4), Optional.empty()),
                    "The time for a turn is 4:00: Debate.");
            assertThat(limit(meeting, DEBATE, NORWAY)).as("set by the chair").isEqualTo(Duration.ofMinutes(4));
        }
    }

    @Test
    void a_turn_is_given_what_is_left_of_its_budget_and_charged_what_it_took() {
        try (Meeting meeting = debate(budgets())) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN)).at("10:00:01", JAPAN_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:01:00", CHAIR, new GiveFloor(meeting.of(NORWAY)), "Norway has the floor for 5:00.");
            meeting.at("10:05:00", NORWAY_1, new EndTurn(meeting.turn()), "Norway: 1:00 left. Norway ends after 4:00.");
            assertThat(left(meeting, EACH, Optional.of(NORWAY))).isEqualTo(Duration.ofMinutes(2));
            assertThat(left(meeting, EACH, Optional.of(JAPAN))).isEqualTo(Duration.ofMinutes(6));
            meeting.at("10:05:10", NORWAY_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:05:20", CHAIR, new GiveFloor(meeting.of(NORWAY)), "Norway has the floor for 2:00.");
            meeting.at("10:07:15", CHAIR, new EndTurn(meeting.turn()),
                    "Norway: 1:00 left. Norway: last call. The chair ends the turn of Norway after 1:55.");
            meeting.at("10:07:20", NORWAY_1, new RequestFloor(STATEMENT, EN), "Refused: The speaking time is used up: Of each delegation.");
            meeting.at("10:07:30", CHAIR, new Inscribe(NORWAY, STATEMENT.id(), Optional.empty(), Optional.empty()),
                    "Norway asks for the floor: statement, in English. Place 2.");
            meeting.at("10:07:40", CHAIR, new GiveFloor(meeting.of(NORWAY)), "Refused: The speaking time is used up: Of each delegation.");
            meeting.at("10:07:50", CHAIR, new AdjustBudget(EACH, Optional.of(NORWAY), Duration.ofMinutes(1), "Agreed"),
                    "Of each delegation, Norway: 1:00 are added, 1:05 are left. Agreed");
            meeting.at("10:08:00", CHAIR, new GiveFloor(meeting.of(NORWAY)), "Norway has the floor for 1:05.");
        }
    }

    @Test
    void a_group_shares_a_budget_and_what_is_taken_back_charges_nobody() {
        try (Meeting meeting = debate(budgets())) {
            meeting.at("10:00:00", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
            meeting.at("10:00:01", KYRGYZSTAN_1, new RequestFloor(STATEMENT, RU));
            meeting.at("10:01:00", CHAIR, new GiveFloor(meeting.of(TAJIKISTAN)), "Tajikistan has the floor for 4:00.");
            meeting.at("10:02:30", CHAIR, new GiveFloor(meeting.of(KYRGYZSTAN), Optional.of(meeting.turn())),
                    "The chair ends the turn of Tajikistan after 1:30. Kyrgyzstan has the floor for 2:30.");
            meeting.at("10:02:40", CHAIR, new UndoGiving(meeting.turn()),
                    "Kyrgyzstan was called by mistake and stands on the list again, at place 1. Tajikistan has the floor for 2:30.");
            assertThat(left(meeting, REGION, Optional.empty())).isEqualTo(Duration.ofMinutes(4));
            meeting.told(RU).at("10:02:50", CHAIR, new AdjustBudget(REGION, Optional.empty(), Duration.ofMinutes(-1), "Время"),
                    "Региональное время: вычтено 1:00, осталось 3:00. Время");
            meeting.told(EN).at("10:04:10", TAJIKISTAN_1, new EndTurn(meeting.turn()),
                    "Tajikistan: 1:00 left. Tajikistan ends after 3:00.");
            meeting.at("10:04:20", CHAIR, new GiveFloor(meeting.of(KYRGYZSTAN)), "Refused: The speaking time is used up: Regional time.");
        }
    }

    @Test
    void those_who_wait_make_up_for_an_overrun_where_the_plan_says_so() {
        try (Meeting meeting = new Meeting(stage, Hall440.plan(Policies.USUAL.sharingOverrun()))) {
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:30:10", CHAIR, new StartSegment(DEBATE));
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN)).at("10:00:01", JAPAN_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:00:02", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
            meeting.at("10:01:00", CHAIR, new GiveFloor(meeting.of(NORWAY)), "Norway has the floor for 5:00.");
            meeting.at("10:07:01", CHAIR, new GiveFloor(meeting.of(JAPAN), Optional.of(meeting.turn())),
                    "Norway: 1:00 left. Norway: last call. Norway: the time is up. Norway: 0:30 over the time. Norway: 1:00 over the time. "
                            + "The chair ends the turn of Norway after 6:01. "
                            + "Norway took 1:01 more than its time; those who wait have less for it. Japan has the floor for 4:30.");
            assertThat(limit(meeting, DEBATE, TAJIKISTAN)).isEqualTo(Duration.ofSeconds(270));
            meeting.at("10:07:05", CHAIR, new UndoGiving(meeting.turn()),
                    "Japan was called by mistake and stands on the list again, at place 1. Norway has the floor again, 1:01 over the time. "
                            + "Norway goes on; those who wait have their time back.");
            assertThat(limit(meeting, DEBATE, JAPAN)).isEqualTo(Duration.ofMinutes(5));
            assertThat(limit(meeting, DEBATE, TAJIKISTAN)).isEqualTo(Duration.ofMinutes(5));
            meeting.told(RU).at("10:07:11", NORWAY_1, new EndTurn(meeting.turn()),
                    "Выступление завершено: Норвегия. Длительность: 6:07. "
                            + "Время превышено: Норвегия, 1:07. Время ожидающих сокращено соответственно.");
            assertThat(limit(meeting, DEBATE, JAPAN)).isEqualTo(Duration.ofSeconds(267));
        }
    }

    @Test
    void an_adjustment_is_refused() {
        try (Meeting meeting = debate(budgets())) {
            meeting.at("10:00:00", NORWAY_1, adjust(EACH, Optional.of(NORWAY), 60), "Refused: Your role does not do this.");
            meeting.at("10:00:01", CO_CHAIR, adjust(EACH, Optional.of(NORWAY), 60), "Refused: You do not preside.");
            meeting.at("10:00:02", CHAIR, adjust(EACH, Optional.empty(), 60), "Refused: There is no such account of a time budget: each.");
            meeting.at("10:00:03", CHAIR, adjust(REGION, Optional.of(NORWAY), 60),
                    "Refused: There is no such account of a time budget: region.");
            meeting.at("10:00:04", CHAIR, adjust(EACH, Optional.of(new DelegationId("atlantis")), 60),
                    "Refused: There is no delegation atlantis on the roster.");
            meeting.at("10:00:05", CHAIR, adjust(EACH, Optional.of(NORWAY), 0),
                    "Refused: A budget is adjusted by up to 24 hours, and not by nothing.");
            meeting.at("10:00:06", CHAIR, new AdjustBudget(EACH, Optional.of(NORWAY), Duration.ofMinutes(1), ""),
                    "Refused: The text must have 1 to 200 visible characters.");
        }
    }

    @Test
    void extra_time_is_of_what_others_have_whatever_that_is() {
        try (Meeting meeting = debate(Timekeeping.NONE)) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
            RequestId norway = meeting.of(NORWAY);
            meeting.at("10:00:10", NORWAY_1, new GrantExtraTime(norway, 50), "Refused: Your role does not do this.");
            meeting.at("10:00:11", OTHER_CHAIR, new GrantExtraTime(norway, 50), "Refused: You are not a chair of this session.");
            meeting.at("10:00:12", CHAIR, new GrantExtraTime(norway, 201), "Refused: Extra time is 0 to 200 percent.");
            meeting.at("10:00:13", CHAIR, new GrantExtraTime(new RequestId(9), 50), "Refused: Request 9 does not wait any longer.");
            meeting.at("10:00:14", CO_CHAIR, new GrantExtraTime(norway, 50), "Norway will have 7:30.");
            meeting.at("10:00:15", CO_CHAIR, new GrantExtraTime(norway, 50), "");
            meeting.at("10:00:20", CHAIR, new SetLimit(
                    Optional.of(DEBATE), Optional.empty(), Optional.empty(), Duration.ofMinutes(3), Optional.empty()));
            assertThat(limit(meeting, DEBATE, NORWAY)).isEqualTo(Duration.ofSeconds(270));
            meeting.told(RU).at("10:00:30", CHAIR, new GrantExtraTime(norway, 100), "Время выступления: Норвегия, 6:00.");
            meeting.told(EN).at("10:00:40", CHAIR, new CarryOver(norway, REMARKS, "Late"));
            meeting.at("10:00:50", CHAIR, new GrantExtraTime(norway, 0), "Norway will have 5:00.");
            meeting.at("10:01:00", NORWAY_1, new RequestFloor(BRIEF_REMARK, EN));
        }
    }

    private Meeting debate(Timekeeping time) {
        return new Meeting(stage, Hall440.timed(time)).at("09:30:00", CHAIR, new OpenSession(SESSION_1))
                .at("09:30:10", CHAIR, new StartSegment(DEBATE));
    }

    private static Timekeeping budgets() {
        return new Timekeeping(Row.of(), Row.of(
                new Budget(
                        EACH, new Words("Of each delegation", "У каждой делегации"), Budget.Whose.EACH_DELEGATION, Optional.empty(),
                        Optional.empty(), Optional.of(SESSION_1), Duration.ofMinutes(6)),
                new Budget(
                        REGION, new Words("Regional time", "Региональное время"), Budget.Whose.GROUP, Optional.empty(),
                        Optional.of(Hall440.CENTRAL_ASIA), Optional.empty(), Duration.ofMinutes(4))));
    }

    private static TimeLimit limit(
            Optional<SegmentId> segment, Optional<RequestKind> kind, Optional<Category> category, long seconds) {
        return new TimeLimit(SESSION_1, segment, kind.map(RequestKind::id), category, Duration.ofSeconds(seconds));
    }

    private static Command adjust(BudgetId budget, Optional<DelegationId> delegation, long seconds) {
        return new AdjustBudget(budget, delegation, Duration.ofSeconds(seconds), "Agreed");
    }

    private static Duration limit(Meeting meeting, SegmentId segment, DelegationId delegation) {
        return meeting.conference().lists().of(segment).orElseThrow().active()
                .filter(request -> request.delegation().equals(delegation)).map(Request::limit).findFirst().orElseThrow();
    }

    private static Duration left(Meeting meeting, BudgetId budget, Optional<DelegationId> delegation) {
        return Ledger.all(meeting.conference()).stream()
                .filter(each -> each.budget().id().equals(budget) && each.delegation().equals(delegation)).findFirst().orElseThrow().left();
    }
}
