package org.plenary.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.client.Frames.granted;
import static org.plenary.client.Frames.notTaken;
import static org.plenary.client.Frames.refused;
import static org.plenary.client.Frames.snapshot;
import static org.plenary.client.Frames.welcome;
import static org.plenary.client.Frames.welcomed;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Commands: their order, their numbers, and what becomes of them when answers are lost.
class ExactlyOnceTest {

    private static final long BUSY = 50_000;

    private final Stage stage = Stage.current();

    @Test
    void commands_go_one_at_a_time_in_order() {
        stage.submit(1);
        stage.submit(2);
        assertThat(stage.commands()).containsExactly("1:1");
        stage.hears(granted(1));
        assertThat(stage.commands()).containsExactly("1:1", "2:2");
        stage.hears(refused(2, "stale"));
        assertThat(stage.answers).containsExactly("1 granted", "2 CommandRefused");
    }

    @Test
    void a_refusal_says_why() {
        stage.submit(1);
        stage.hears(refused(1, "list-is-closed"));
        CommandRefused refusal = (CommandRefused) stage.failure();
        assertThat(refusal.code()).isEqualTo("list-is-closed");
        assertThat(refusal.rule()).isEqualTo("rule");
        assertThat(refusal.words().getRu()).isEqualTo("Нет.");
        assertThat(refusal.about()).containsExactly("norway");
    }

    @Test
    void a_command_given_while_offline_is_kept_and_sent_later() {
        stage.state.disconnected();
        Submission submission = stage.submit(1);
        assertThat(submission.state()).isEqualTo(SubmissionState.NOT_SENT);
        assertThat(stage.state.waiting()).containsExactly(submission);
        stage.returns(0);
        assertThat(stage.commands()).containsExactly("1:1");
        assertThat(submission.state()).isEqualTo(SubmissionState.SENT);
    }

    @Test
    void nothing_is_sent_before_the_welcome() {
        stage.state.disconnected();
        stage.submit(1);
        stage.connect();
        stage.livesThrough(Duration.ofSeconds(1));
        assertThat(stage.commands()).isEmpty();
    }

    @Test
    void what_was_not_answered_is_sent_again_under_the_same_id() {
        stage.submit(1);
        stage.submit(2);
        stage.returns(0);
        stage.returns(1);
        assertThat(stage.commands()).containsExactly("1:1", "1:1", "1:1");
        stage.hears(granted(1), granted(2));
        assertThat(stage.answers).containsExactly("1 granted", "2 granted");
    }

    @Test
    void an_answer_told_again_changes_nothing() {
        stage.submit(1);
        stage.submit(2);
        stage.hears(granted(1), refused(1, "stale"));
        assertThat(stage.answers).containsExactly("1 granted");
        stage.hears(granted(2), granted(2), granted(3));
        assertThat(stage.answers).containsExactly("1 granted", "2 granted");
    }

    @Test
    void an_answer_that_does_not_come_on_a_live_connection_is_asked_for_again() {
        stage.submit(1);
        for (int second = 0; second < 5; second++) {
            stage.hears(Frames.beat("ok"));
            stage.livesThrough(Duration.ofSeconds(1));
        }
        assertThat(stage.commands()).containsExactly("1:1", "1:1");
    }

    @Test
    void what_was_not_taken_is_sent_again_after_a_while_and_nothing_overtakes_it() {
        Submission submission = stage.submit(1);
        stage.submit(2);
        stage.hears(notTaken(1, "busy", BUSY));
        assertThat(submission.state()).isEqualTo(SubmissionState.NOT_SENT);
        stage.livesThrough(Duration.ofMillis(49));
        assertThat(stage.commands()).containsExactly("1:1");
        stage.livesThrough(Duration.ofMillis(51));
        assertThat(stage.commands()).containsExactly("1:1", "1:1");
        assertThat(submission.state()).isEqualTo(SubmissionState.SENT);
    }

    @Test
    void a_command_that_cannot_be_gives_its_number_to_the_next() {
        stage.submit(1);
        stage.submit(2);
        stage.hears(notTaken(1, "invalid", 0));
        CommandNotTaken failure = (CommandNotTaken) stage.failure();
        assertThat(failure.reason()).isEqualTo("invalid");
        assertThat(failure.detail()).isEqualTo("why");
        assertThat(stage.commands()).containsExactly("1:1", "1:2");
    }

    @Test
    void a_number_that_may_have_been_taken_once_is_not_given_to_another_command() {
        stage.submit(1);
        stage.submit(2);
        long number = stage.state.number();
        stage.returns(0);
        stage.hears(notTaken(1, "unknown-command", 0));
        assertThat(stage.reconnects).containsExactly(Reconnect.NEW_NUMBER);
        assertThat(stage.state.number()).isNotEqualTo(number).isNotZero();
        assertThat(stage.returns(0).getRevision()).isEqualTo(10);
        assertThat(stage.commands()).containsExactly("1:1", "1:1", "1:2");
    }

    @Test
    void a_welcome_that_knows_nothing_proves_nothing() {
        stage.submit(1);
        stage.hears(granted(1));
        stage.submit(2);
        stage.returns(0);
        assertThat(stage.reconnects).isEmpty();
        assertThat(stage.commands()).containsExactly("1:1", "2:2", "2:2");
    }

    @Test
    void what_a_forgetful_server_may_have_done_is_not_done_again() {
        stage.submit(1);
        stage.hears(granted(1));
        stage.submit(2);
        stage.submit(3);
        stage.returns(0);
        stage.hears(refused(2, "unknown-client"));
        assertThat(stage.answers).containsExactly("1 granted", "2 OutcomeUnknown");
        assertThat(stage.reconnects).containsExactly(Reconnect.NEW_NUMBER);
        stage.returns(0);
        assertThat(stage.commands()).containsExactly("1:1", "2:2", "2:2", "1:3");
    }

    @Test
    void what_a_server_set_back_in_time_cannot_have_done_is_done() {
        for (int i = 1; i <= 3; i++) {
            stage.submit(i);
            stage.hears(granted(i));
        }
        stage.submit(4);
        stage.returns(1);
        stage.hears(refused(4, "id-skipped"));
        assertThat(stage.reconnects).containsExactly(Reconnect.NEW_NUMBER);
        stage.returns(0);
        assertThat(stage.commands()).endsWith("4:4", "4:4", "1:4");
    }

    @Test
    void a_client_retired_while_connected_takes_a_new_number_and_loses_nothing() {
        stage.submit(1);
        stage.hears(granted(1));
        stage.submit(2);
        stage.hears(refused(2, "unknown-client"));
        assertThat(stage.reconnects).containsExactly(Reconnect.NEW_NUMBER);
        stage.returns(0);
        stage.hears(granted(1));
        assertThat(stage.commands()).containsExactly("1:1", "2:2", "1:2");
        assertThat(stage.answers).containsExactly("1 granted", "2 granted");
    }

    @Test
    void a_first_command_is_not_repeated_after_a_day() {
        stage.submit(1);
        stage.state.disconnected();
        stage.now = stage.now.plus(Duration.ofHours(24));
        stage.returns(0);
        assertThat(stage.answers).containsExactly("1 OutcomeUnknown");
    }

    @Test
    void a_forgotten_outcome_is_told_as_such() {
        stage.submit(1);
        stage.hears(refused(1, "outcome-forgotten"));
        stage.submit(2);
        assertThat(stage.answers).containsExactly("1 OutcomeUnknown");
        assertThat(stage.commands()).containsExactly("1:1", "2:2");
    }

    @Test
    void an_unsent_command_is_withdrawn_when_its_time_is_over() {
        stage.state.disconnected();
        stage.submit(1, Optional.of(Duration.ofSeconds(3)));
        stage.submit(2);
        stage.livesThrough(Duration.ofSeconds(3));
        assertThat(((CommandTimedOut) stage.failure()).withdrawn()).isTrue();
        stage.returns(0);
        assertThat(stage.commands()).containsExactly("1:2");
    }

    @Test
    void a_sent_command_keeps_its_place_when_its_time_is_over() {
        stage.submit(1, Optional.of(Duration.ofSeconds(1)));
        stage.submit(2);
        stage.livesThrough(Duration.ofSeconds(1));
        assertThat(((CommandTimedOut) stage.failure()).withdrawn()).isFalse();
        stage.returns(1);
        stage.hears(granted(1));
        assertThat(stage.commands()).containsExactly("1:1", "1:1", "2:2");
        assertThat(stage.answers).containsExactly("1 CommandTimedOut");
    }

    @Test
    void a_command_that_was_never_taken_is_withdrawn_when_its_time_is_over() {
        stage.submit(1, Optional.of(Duration.ofMillis(60)));
        stage.submit(2);
        stage.livesThrough(Duration.ofMillis(30));
        stage.hears(notTaken(1, "read-only", 2_000_000));
        stage.livesThrough(Duration.ofMillis(30));
        assertThat(((CommandTimedOut) stage.failure()).withdrawn()).isTrue();
        assertThat(stage.commands()).containsExactly("1:1", "1:2");
    }

    @Test
    void a_command_is_taken_back_only_while_the_server_cannot_have_it() {
        Submission sent = stage.submit(1);
        Submission waiting = stage.submit(2);
        stage.submit(3);
        assertThat(stage.state.withdraw(sent, stage.now)).isFalse();
        assertThat(stage.state.withdraw(waiting, stage.now)).isTrue();
        assertThat(stage.state.withdraw(waiting, stage.now)).isFalse();
        stage.hears(granted(1));
        assertThat(stage.commands()).containsExactly("1:1", "2:3");
    }

    @Test
    void the_line_has_a_limit() {
        Stage small = new Stage(ClientOptions.standard().withUnsentLimit(2));
        small.submit(1);
        small.submit(2);
        Submission third = small.submit(3);
        assertThat(small.answers).containsExactly("3 TooManyUnsent");
        assertThat(third.state()).isEqualTo(SubmissionState.DONE);
    }

    @Test
    void at_the_end_the_unsent_fail_and_the_sent_are_unknown() {
        stage.submit(1);
        stage.submit(2);
        stage.state.end(new ClosedForGood("closed"));
        assertThat(stage.answers).containsExactly("1 OutcomeUnknown", "2 ClosedForGood");
    }

    @Test
    void commands_wait_for_the_welcome_but_not_for_the_snapshot() {
        Stage fresh = new Stage();
        fresh.submit(1);
        fresh.connect();
        fresh.hears(welcome("e"));
        assertThat(fresh.commands()).containsExactly("1:1");
        fresh.hears(snapshot(1), granted(1));
        assertThat(fresh.answers).containsExactly("1 granted");
    }

    @Test
    void a_counter_from_the_future_belongs_to_somebody_else() {
        stage.state.disconnected();
        stage.connect();
        stage.hears(Frames.frame(welcomed("e").setResumed(true).setCounter(7)));
        assertThat(stage.reconnects).containsExactly(Reconnect.NEW_NUMBER);
    }
}
