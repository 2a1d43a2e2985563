package org.plenary.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceClock;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.HouseEvent.Convened;
import org.plenary.core.Language;
import org.plenary.core.Link;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListCommand.WithdrawRequest;
import org.plenary.core.Outcome;
import org.plenary.core.Refusal;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.meeting.Hall440;

/// Exactly once: what becomes of a command that is sent again, late, under a used id or out of order.
class ChamberTest {

    private static final long CLIENT = 0x5eed;
    private static final Instant START = Hall440.at("09:30");
    private static final Command ASK = new RequestFloor(RequestKinds.STATEMENT, Language.EN);

    private final Chamber chamber = new Chamber(new Convened(Hall440.plan(), new ConferenceClock(START, START, 1)), START);

    @BeforeEach
    void a_debate_is_running() {
        long number = 1;
        for (Badge badge : Hall440.SEATED) {
            decide(CommandId.HOUSE, Badge.HOUSE, new TakeSeat(badge.seat().orElseThrow(), new Link("test", 1, number++)));
        }
        decide(CommandId.HOUSE, Hall440.CHAIR, new OpenSession(Hall440.SESSION_1));
        decide(CommandId.HOUSE, Hall440.CHAIR, new StartSegment(Hall440.DEBATE));
    }

    @Test
    void the_same_id_again_is_answered_the_same_and_changes_nothing() {
        Outcome.Granted first = (Outcome.Granted) decide(1, ASK);
        Conference after = chamber.conference();
        Outcome.Granted second = (Outcome.Granted) decide(1, ASK);
        assertThat(second.receipt()).isEqualTo(first.receipt());
        assertThat(chamber.conference()).isSameAs(after);
    }

    @Test
    void a_refusal_is_remembered_like_a_grant() {
        Outcome first = decide(1, new WithdrawRequest(new RequestId(99)));
        assertThat(first).isEqualTo(Outcome.refused(Refusal.NO_SUCH_REQUEST, "99"));
        assertThat(decide(1, new WithdrawRequest(new RequestId(99)))).isEqualTo(first);
    }

    @Test
    void another_command_under_a_used_id_is_refused() {
        decide(1, ASK);
        assertThat(decide(1, new WithdrawRequest(new RequestId(1)))).isEqualTo(Outcome.refused(Refusal.ID_REUSED));
        assertThat(chamber.conference().lists().request(new RequestId(1))).isPresent();
    }

    @Test
    void a_gap_is_refused_and_may_be_filled() {
        decide(1, ASK);
        assertThat(decide(3, new WithdrawRequest(new RequestId(1)))).isEqualTo(Outcome.refused(Refusal.ID_SKIPPED));
        assertThat(decide(2, new WithdrawRequest(new RequestId(1)))).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void a_client_that_nobody_remembers_begins_with_one() {
        assertThat(decide(2, ASK)).isEqualTo(Outcome.refused(Refusal.UNKNOWN_CLIENT));
        assertThat(decide(1, ASK)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void a_client_number_belongs_to_its_badge() {
        decide(1, ASK);
        assertThat(decide(new CommandId(CLIENT, 2), Hall440.JAPAN_1, ASK)).isEqualTo(Outcome.refused(Refusal.CLIENT_OF_ANOTHER_BADGE));
    }

    @Test
    void an_answer_older_than_the_last_64_is_forgotten_but_its_command_is_not_done_again() {
        for (int counter = 1; counter <= 66; counter++) {
            decide(counter, new WithdrawRequest(new RequestId(99)));
        }
        Conference before = chamber.conference();
        assertThat(decide(2, ASK)).isEqualTo(Outcome.refused(Refusal.OUTCOME_FORGOTTEN));
        assertThat(decide(3, new WithdrawRequest(new RequestId(99)))).isEqualTo(Outcome.refused(Refusal.NO_SUCH_REQUEST, "99"));
        assertThat(chamber.conference()).isSameAs(before);
    }

    @Test
    void the_ninth_client_of_a_badge_takes_the_room_of_the_one_unused_for_longest() {
        for (int client = 1; client <= 9; client++) {
            decide(START.plusSeconds(client), new CommandId(client, 1), Hall440.NORWAY_1, ASK);
        }
        assertThat(decide(new CommandId(1, 2), Hall440.NORWAY_1, ASK)).isEqualTo(Outcome.refused(Refusal.UNKNOWN_CLIENT));
        assertThat(decide(new CommandId(2, 2), Hall440.NORWAY_1, ASK)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void a_client_unused_for_a_day_is_retired_when_another_comes() {
        decide(1, ASK);
        decide(START.plus(Duration.ofHours(25)), new CommandId(7, 1), Hall440.JAPAN_1, ASK);
        assertThat(decide(2, ASK)).isEqualTo(Outcome.refused(Refusal.UNKNOWN_CLIENT));
    }

    private Outcome decide(long counter, Command command) {
        return decide(new CommandId(CLIENT, counter), Hall440.NORWAY_1, command);
    }

    private Outcome decide(CommandId id, Badge badge, Command command) {
        return decide(START, id, badge, command);
    }

    private Outcome decide(Instant stamp, CommandId id, Badge badge, Command command) {
        chamber.moveTo(stamp);
        return chamber.decide(stamp, id, badge, command, command.hashCode());
    }
}
