package org.plenary.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.HouseCommand.Convene;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListCommand.WithdrawRequest;
import org.plenary.core.Outcome;
import org.plenary.core.Refusal;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.core.Role;
import org.plenary.core.Submission;
import org.plenary.meeting.Hall440;
import org.plenary.wire.LogCodec;

/// The log goes on, whatever is in it.
class DeliberationTest {

    private static final Instant START = Hall440.at("09:30");

    /// Acts for a delegation and has none, which accreditation never gives: the rules that ask for it fail.
    private static final Badge IMPOSSIBLE = Badge.watcher(Role.DELEGATE);

    private static final Command ASK = new RequestFloor(RequestKinds.STATEMENT, Language.EN);

    private final List<Announced> steps = new ArrayList<>();
    private final Deliberation deliberation = new Deliberation(new Hearing(), new Unrecorded());
    private long index;

    @BeforeEach
    void a_conference_is_convened() {
        apply(CommandId.HOUSE, Badge.HOUSE, new Convene(Hall440.plan(), START, 1));
    }

    @Test
    void a_rule_that_fails_refuses_its_command_and_changes_nothing() {
        Announced failed = apply(new CommandId(7, 1), IMPOSSIBLE, ASK);
        assertThat(failed.outcome()).isEqualTo(Outcome.refused(Refusal.RULE_FAILED));
        assertThat(failed.after()).isEqualTo(failed.before());
        assertThat(failed.happenings()).isEmpty();
        assertThat(apply(CommandId.HOUSE, Badge.HOUSE, new Wake()).outcome()).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void the_same_id_is_answered_the_same_after_a_rule_failed() {
        apply(new CommandId(7, 1), IMPOSSIBLE, ASK);
        assertThat(apply(new CommandId(7, 1), IMPOSSIBLE, ASK).outcome()).isEqualTo(Outcome.refused(Refusal.RULE_FAILED));
        assertThat(apply(new CommandId(7, 2), IMPOSSIBLE, new WithdrawRequest(new RequestId(1))).outcome())
                .isEqualTo(Outcome.refused(Refusal.NO_SUCH_REQUEST, "1"));
    }

    private Announced apply(CommandId id, Badge badge, Command command) {
        deliberation.apply(index++, START, LogCodec.encode(List.of(new Submission(Hall440.plan().id(), id, badge, command))));
        return steps.getLast();
    }

    /// Keeps what is announced.
    private final class Hearing implements Announcement {

        @Override
        public void announce(Announced step) {
            steps.add(step);
        }

        @Override
        public void through(long index) {}
    }

    /// A recording that nobody waits for.
    private static final class Unrecorded implements Recording {

        @Override
        public void startsAfter(long index) {}

        @Override
        public void awaitRecorded(long index) {}

        @Override
        public long lastIndex() {
            return -1;
        }
    }
}
