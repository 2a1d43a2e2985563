package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.POINT_OF_ORDER;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.COFFEE;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.JAPAN;
import static org.plenary.meeting.Hall440.JAPAN_1;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.ResumeSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.Category;
import org.plenary.core.ExpectedTurn;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorCommand.Rule;
import org.plenary.core.Forecast;
import org.plenary.core.HardStop;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.ListCommand.CloseList;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListCommand.Side;
import org.plenary.core.Pace;
import org.plenary.core.Plan;
import org.plenary.core.PlannedSession;
import org.plenary.core.ProgrammeCommand.EditProgramme;
import org.plenary.core.ProgrammeCommand.MoveSegment;
import org.plenary.core.ProgrammeCommand.ReopenSegment;
import org.plenary.core.ProgrammeCommand.SkipSegment;
import org.plenary.core.Range;
import org.plenary.core.Row;
import org.plenary.core.Ruling;
import org.plenary.core.Totals;
import org.plenary.core.Usage;
import org.plenary.core.Words;

/// What is forecast, and of what.
@ParameterizedClass
@EnumSource(Stages.class)
record ForecastTest(Stages stage) {

    @Test
    void before_anybody_has_spoken_a_turn_is_expected_to_use_most_of_its_limit() {
        try (Meeting meeting = speaking()) {
            Range turn = forecast(meeting).turn().orElseThrow();
            assertThat(turn.likely()).isEqualTo(Meeting.time("10:04:45"));
            assertThat(turn.low()).isBetween(Meeting.time("10:01:00"), Meeting.time("10:02:00"));
            assertThat(turn.high()).isBetween(Meeting.time("10:07:30"), Meeting.time("10:08:30"));
        }
    }

    @Test
    void whoever_waits_is_expected_in_the_order_of_the_list() {
        try (Meeting meeting = speaking()) {
            List<ExpectedTurn> expected = forecast(meeting).expected();
            assertThat(expected).extracting(ExpectedTurn::request).containsExactly(meeting.of(JAPAN), meeting.of(TAJIKISTAN));
            assertThat(expected.getFirst().likely()).isBetween(Meeting.time("10:04:50"), Meeting.time("10:05:30"));
            assertThat(expected.getLast().likely()).isBetween(Meeting.time("10:09:00"), Meeting.time("10:10:30"));
            Range list = forecast(meeting).list().orElseThrow();
            assertThat(list.likely()).isAfter(expected.getLast().likely());
        }
    }

    @Test
    void the_end_of_the_session_follows_the_programme_as_it_is_changed() {
        try (Meeting meeting = new Meeting(stage, inOneSitting())) {
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:30:10", CHAIR, new StartSegment(DEBATE));
            assertThat(forecast(meeting).session().likely()).isEqualTo(Meeting.time("11:15:10"));
            meeting.at("09:31:00", CHAIR, new SkipSegment(REMARKS, "No time"));
            assertThat(forecast(meeting).session().likely()).isEqualTo(Meeting.time("11:00:10"));
            meeting.at("09:32:00", CHAIR, new ReopenSegment(REMARKS));
            meeting.at("09:33:00", CHAIR, new EditProgramme(
                    REMARKS, new Words("Remarks", "Замечания"), Duration.ofMinutes(45), Row.of()));
            assertThat(forecast(meeting).session().likely()).isEqualTo(Meeting.time("11:45:10"));
            meeting.at("09:34:00", CHAIR, new MoveSegment(COFFEE, Side.BEFORE, REMARKS, "Later"));
            assertThat(forecast(meeting).session().likely()).isEqualTo(Meeting.time("12:00:10"));
            meeting.at("09:35:00", CHAIR, new MoveSegment(REMARKS, Side.AFTER, WELCOME, "To another session"));
            assertThat(forecast(meeting).session().likely()).isEqualTo(Meeting.time("11:15:10"));
        }
    }

    private static Plan inOneSitting() {
        Plan plan = Hall440.plan();
        PlannedSession two = plan.session(SESSION_1).orElseThrow();
        PlannedSession one = new PlannedSession(
                two.id(), two.title(), two.publicity(), Row.of(two.sittings().getFirst()), two.chairs(), two.rapporteur(), two.segments());
        return new Plan(
                plan.id(), plan.title(), plan.venue(), plan.zone(), plan.languages(), plan.host(), plan.sessions().replaced(1, one),
                plan.occasions(), plan.delegations(), plan.officers(), plan.booths(), plan.policies());
    }

    @Test
    void in_overtime_it_is_made_anew_each_half_minute() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:05:29", Badge.HOUSE, new Wake(), "Norway: 1:00 left. Norway: last call. Norway: the time is up.");
            assertThat(forecast(meeting).asOf()).isEqualTo(Meeting.time("10:05:00"));
            meeting.at("10:05:30", Badge.HOUSE, new Wake(), "Norway: 0:30 over the time.");
            Range sooner = forecast(meeting).turn().orElseThrow();
            assertThat(forecast(meeting).asOf()).isEqualTo(Meeting.time("10:05:30"));
            meeting.at("10:06:00", Badge.HOUSE, new Wake(), "Norway: 1:00 over the time.");
            assertThat(forecast(meeting).turn().orElseThrow().likely()).isAfter(sooner.likely());
            meeting.at("10:06:10", NORWAY_1, new EndTurn(meeting.turn()), "Norway ends after 6:10.");
            meeting.at("10:07:00", Badge.HOUSE, new Wake(), "");
            meeting.told(RU).at("10:07:00", CHAIR, new GiveFloor(meeting.of(JAPAN)), "Слово имеет: Япония. Время: 5:00.");
            meeting.at("10:12:40", Badge.HOUSE, new Wake(),
                    "Осталось 1:00: Япония. Последнее предупреждение: Япония. Время истекло: Япония. Время превышено на 0:30: Япония.");
        }
    }

    @Test
    void half_minutes_go_on_from_where_a_point_of_order_stopped_them() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:05:40", CHAIR, new Wake());
            meeting.at("10:05:40", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU));
            meeting.at("10:05:45", CHAIR, new Recognize(TAJIKISTAN));
            meeting.at("10:06:15", CHAIR, new Rule(Ruling.DENIED), "The chair ends the turn of Tajikistan after 0:30."
                    + " The chair denies the point of order. Norway has the floor again, 0:45 over the time.");
            meeting.at("10:06:29", Badge.HOUSE, new Wake(), "");
            meeting.at("10:06:30", Badge.HOUSE, new Wake(), "Norway: 1:00 over the time.");
        }
    }

    @Test
    void a_point_of_order_that_only_the_podium_knows_of_changes_nothing() {
        try (Meeting meeting = speaking()) {
            Forecast before = forecast(meeting);
            meeting.at("10:01:00", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU), "Tajikistan raises a point of order.");
            assertThat(forecast(meeting)).isEqualTo(before);
            meeting.at("10:01:05", CHAIR, new Recognize(TAJIKISTAN));
            assertThat(forecast(meeting).asOf()).isEqualTo(Meeting.time("10:01:05"));
            assertThat(forecast(meeting).list().orElseThrow().likely()).isAfter(before.list().orElseThrow().likely());
        }
    }

    @Test
    void the_pace_is_what_the_categories_used_of_their_limits() {
        try (Meeting meeting = speaking()) {
            meeting.at("10:02:30", NORWAY_1, new EndTurn(meeting.turn()));
            meeting.at("10:02:42", CHAIR, new GiveFloor(meeting.of(JAPAN)));
            meeting.at("10:08:42", JAPAN_1, new EndTurn(meeting.turn()));
            Pace pace = meeting.conference().pace().orElseThrow();
            assertThat(pace.usages()).containsExactly(
                    new Usage(Category.PARTICIPATING_STATE, new Totals(1, 500, 250_000)),
                    new Usage(Category.PARTNER_FOR_COOPERATION, new Totals(1, 1_200, 1_440_000)));
            assertThat(pace.changeover()).isEqualTo(new Totals(2, 12, 144));
        }
    }

    @Test
    void a_break_ends_when_the_plan_says_and_what_comes_after_it_as_the_plan_has_it() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:30:00", CHAIR, new StartSegment(OVERVIEW));
            meeting.at("09:50:00", CHAIR, new StartSegment(COFFEE));
            Forecast forecast = forecast(meeting);
            assertThat(forecast.segment()).contains(new Range(
                    Meeting.time("10:05:00"), Meeting.time("10:05:00"), Meeting.time("10:05:00")));
            assertThat(forecast.drift()).isEqualTo(Duration.ofMinutes(-10));
            assertThat(forecast.session().likely()).isEqualTo(Meeting.time("18:00:00"));
            assertThat(forecast.day().likely()).isEqualTo(Meeting.time("18:00:00"));
        }
    }

    @Test
    void the_first_stop_that_is_overrun_is_named() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:55:00", CHAIR, new StartSegment(OVERVIEW));
            HardStop coffee = forecast(meeting).stop().orElseThrow();
            assertThat(coffee.kind()).isEqualTo(HardStop.Kind.BREAK);
            assertThat(coffee.at()).isEqualTo(Meeting.time("10:00:00"));
            assertThat(coffee.reached().likely()).isAfter(coffee.at());
            meeting.at("10:06:00", CHAIR, new StartSegment(COFFEE)).at("10:21:00", CHAIR, new ResumeSession());
            meeting.at("10:52:00", CHAIR, new StartSegment(DEBATE));
            HardStop lunch = forecast(meeting).stop().orElseThrow();
            assertThat(lunch.kind()).isEqualTo(HardStop.Kind.LUNCH);
            assertThat(lunch.at()).isEqualTo(Meeting.time("12:30:00"));
        }
    }

    @Test
    void an_open_list_lasts_as_long_as_planned_and_a_closed_one_as_long_as_somebody_waits() {
        try (Meeting meeting = speaking()) {
            assertThat(forecast(meeting).segment().orElseThrow().likely()).isEqualTo(Meeting.time("11:00:10"));
            meeting.at("10:00:30", CHAIR, new CloseList(DEBATE));
            assertThat(forecast(meeting).segment()).isEqualTo(forecast(meeting).list());
        }
    }

    @Test
    void there_is_none_while_no_session_is_under_way() {
        try (Meeting meeting = new Meeting(stage)) {
            assertThat(Forecast.of(meeting.conference())).isEmpty();
        }
    }

    private Meeting speaking() {
        Meeting meeting = new Meeting(stage);
        meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1));
        meeting.at("09:30:10", CHAIR, new StartSegment(DEBATE));
        meeting.at("09:40:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
        meeting.at("09:40:10", JAPAN_1, new RequestFloor(STATEMENT, EN));
        meeting.at("09:40:20", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
        return meeting.at("10:00:00", CHAIR, new GiveFloor(meeting.of(NORWAY)), "Norway has the floor for 5:00.");
    }

    private static Forecast forecast(Meeting meeting) {
        return Forecast.of(meeting.conference()).orElseThrow();
    }
}
