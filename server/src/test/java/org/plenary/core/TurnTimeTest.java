package org.plenary.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Notice.LAST_CALL;
import static org.plenary.core.Notice.NONE;
import static org.plenary.core.Notice.OVERTIME;
import static org.plenary.core.Notice.WARNING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a turn is warned, called for the last time, and told that its time is up.
class TurnTimeTest {

    private static final Instant START = Instant.parse("2001-12-13T04:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT5M   | WARNING at PT4M, LAST_CALL at PT4M45S, OVERTIME at PT5M
            PT61S  | WARNING at PT1S, LAST_CALL at PT46S, OVERTIME at PT1M1S
            PT60S  | LAST_CALL at PT45S, OVERTIME at PT1M
            PT16S  | LAST_CALL at PT1S, OVERTIME at PT16S
            PT15S  | OVERTIME at PT15S
            PT1S   | OVERTIME at PT1S
            """)
    void a_turn_too_short_for_a_notice_is_given_the_others(Duration limit, String notices) {
        assertThat(notices(turn(limit), Policies.USUAL)).isEqualTo(notices);
    }

    @Test
    void two_notices_at_one_instant_come_in_their_order() {
        assertThat(notices(turn(Duration.ofMinutes(1)), policies(Duration.ofSeconds(15), Duration.ofSeconds(15))))
                .isEqualTo("WARNING at PT45S, LAST_CALL at PT45S, OVERTIME at PT1M");
        assertThat(notices(turn(Duration.ofMinutes(1)), policies(Duration.ZERO, Duration.ZERO)))
                .isEqualTo("WARNING at PT1M, LAST_CALL at PT1M, OVERTIME at PT1M");
    }

    @Test
    void notices_wait_while_the_turn_is_paused() {
        Turn paused = turn(Duration.ofMinutes(5)).pausedFor(PauseReason.TECHNICAL, START.plusSeconds(60));
        assertThat(TurnTime.next(paused, Policies.USUAL)).isEmpty();
        Turn resumed = paused.resumed(START.plusSeconds(3_600));
        assertThat(notices(resumed, Policies.USUAL)).isEqualTo("WARNING at PT1H3M, LAST_CALL at PT1H3M45S, OVERTIME at PT1H4M");
    }

    @Test
    void an_extension_gives_the_notices_that_lie_ahead_again() {
        Turn late = turn(Duration.ofMinutes(5)).noticed(OVERTIME);
        Instant at = START.plusSeconds(310);
        Turn minutes = late.extended(Duration.ofMinutes(2), Policies.USUAL, at);
        assertThat(minutes.notice()).isEqualTo(NONE);
        assertThat(notices(minutes, Policies.USUAL)).isEqualTo("WARNING at PT6M, LAST_CALL at PT6M45S, OVERTIME at PT7M");
        Turn halfMinute = late.extended(Duration.ofSeconds(30), Policies.USUAL, at);
        assertThat(halfMinute.notice()).isEqualTo(WARNING);
        assertThat(notices(halfMinute, Policies.USUAL)).isEqualTo("LAST_CALL at PT5M15S, OVERTIME at PT5M30S");
        Turn seconds = late.extended(Duration.ofSeconds(20), Policies.USUAL, at);
        assertThat(seconds.notice()).isEqualTo(LAST_CALL);
        Turn tooLittle = late.extended(Duration.ofSeconds(10), Policies.USUAL, at);
        assertThat(tooLittle.notice()).isEqualTo(OVERTIME);
        assertThat(TurnTime.next(tooLittle, Policies.USUAL)).isEmpty();
    }

    @Test
    void a_short_turn_that_is_extended_beyond_the_warning_is_warned() {
        Turn extended = turn(Duration.ofSeconds(10)).extended(Duration.ofMinutes(2), Policies.USUAL, START.plusSeconds(5));
        assertThat(notices(extended, Policies.USUAL)).isEqualTo("WARNING at PT1M10S, LAST_CALL at PT1M55S, OVERTIME at PT2M10S");
    }

    @Test
    void an_extension_of_a_paused_turn_counts_from_what_was_used() {
        Turn paused = turn(Duration.ofMinutes(5)).noticed(LAST_CALL).pausedFor(PauseReason.CHAIR, START.plusSeconds(290));
        Turn extended = paused.extended(Duration.ofMinutes(1), Policies.USUAL, START.plusSeconds(9_999));
        assertThat(extended.notice()).isEqualTo(NONE);
        assertThat(extended.left(START.plusSeconds(9_999))).isEqualTo(Duration.ofSeconds(70));
    }

    /// Every notice of a turn that nobody touches any more, and when.
    private static String notices(Turn turn, Policies policies) {
        List<String> notices = new ArrayList<>();
        Turn at = turn;
        for (Optional<Due> due = TurnTime.next(at, policies); due.isPresent(); due = TurnTime.next(at, policies)) {
            FloorEvent.TimeNoticed event = (FloorEvent.TimeNoticed) due.get().events().getFirst();
            assertThat(TurnTime.reached(at, policies, due.get().at())).isGreaterThanOrEqualTo(event.notice());
            notices.add(event.notice() + " at " + Duration.between(START, due.get().at()));
            at = at.noticed(event.notice());
        }
        return String.join(", ", notices);
    }

    private static Policies policies(Duration warning, Duration lastCall) {
        Policies usual = Policies.USUAL;
        return new Policies(
                warning, lastCall, usual.pointRecognizedAfter(), usual.linkGrace(), usual.contention(), usual.mateTakeover(),
                usual.idleChannel());
    }

    private static Turn turn(Duration limit) {
        Request request = new Request(
                new RequestId(1), new SegmentId("debate"), 1, RequestKinds.STATEMENT.id(), new DelegationId("norway"), Language.EN,
                Optional.empty(), Optional.empty(), limit, START, Optional.empty());
        return Turn.begun(new TurnId(1), request, START);
    }
}
