package org.plenary.simulation;

import static org.plenary.simulation.Promise.ACKNOWLEDGED_IS_NEVER_LOST;
import static org.plenary.simulation.Promise.ANSWER_SAYS_WHAT_WAS_DECIDED;
import static org.plenary.simulation.Promise.DURABLE_STAYS_AS_IT_IS;
import static org.plenary.simulation.Promise.LOGGED_WAS_SENT;
import static org.plenary.simulation.Promise.SAME_ID_SAME_ANSWER;
import static org.plenary.simulation.Promise.TAKES_EFFECT_AT_MOST_ONCE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.Badge;
import org.plenary.core.CommandId;
import org.plenary.core.Names;
import org.plenary.core.Outcome;
import org.plenary.core.Receipt;
import org.plenary.core.Refusal;
import org.plenary.core.Row;
import org.plenary.core.Submission;
import org.plenary.protocol.v1.Answer;
import org.plenary.protocol.v1.Answer.AnswerCase;
import org.plenary.sequencer.Announced;
import org.plenary.wire.LogCodec;

/// Every command id with what was sent under it, what was decided, and what its client was answered.
final class CommandLedger {

    /// Refusals of the id itself, which decide nothing.
    private static final Set<Refusal> OF_THE_ID = Set.of(
            Refusal.NO_SUCH_CONFERENCE, Refusal.UNKNOWN_CLIENT, Refusal.CLIENT_OF_ANOTHER_BADGE, Refusal.ID_REUSED,
            Refusal.OUTCOME_FORGOTTEN, Refusal.ID_SKIPPED);

    private final Accounts accounts;
    private final Map<CommandId, Sent> sent = new HashMap<>();
    private final Map<CommandId, Outcome> decided = new HashMap<>();
    private final Set<CommandId> acknowledged = new HashSet<>();
    private final List<MemoryDisk.Entry> durable = new ArrayList<>();

    /// @param body a hash of the command
    private record Sent(Badge badge, long body) {}

    CommandLedger(Accounts accounts) {
        this.accounts = accounts;
    }

    void sent(CommandId id, Badge badge, long body) {
        sent.put(id, new Sent(badge, body));
    }

    /// How many commands were decided.
    int decided() {
        return decided.size();
    }

    boolean decided(CommandId id) {
        return decided.containsKey(id);
    }

    void logged(Submission submission) {
        if (submission.id().client() != CommandId.HOUSE.client()) {
            Sent was = sent.get(submission.id());
            Sent is = new Sent(submission.badge(), LogCodec.bodyHash(submission.command()));
            accounts.check(LOGGED_WAS_SENT, is.equals(was), () -> submission + " was sent as " + was);
        } else {
            accounts.equal(LOGGED_WAS_SENT, "whose badge the house's command bears", Badge.HOUSE, submission.badge());
        }
    }

    /// @return whether this step has decided the command, and not only repeated an answer
    boolean announced(Announced step) {
        if (step.id().client() == CommandId.HOUSE.client()) {
            return true;
        }
        if (step.outcome() instanceof Outcome.Refused(Refusal why, var about) && OF_THE_ID.contains(why)) {
            return false;
        }
        Outcome answer = withoutEvents(step.outcome());
        Outcome before = decided.putIfAbsent(step.id(), answer);
        if (before == null) {
            return true;
        }
        accounts.check(TAKES_EFFECT_AT_MOST_ONCE, Step.events(step.outcome()).isEmpty(),
                () -> step.id() + " took effect again: " + step.outcome());
        accounts.equal(SAME_ID_SAME_ANSWER, "what " + step.id() + " is answered again", before, answer);
        return false;
    }

    /// A client has read its answer.
    void answered(CommandId id, Answer answer) {
        boolean granted = answer.getAnswerCase() == AnswerCase.GRANTED;
        boolean ofTheId = OF_THE_ID.stream().map(Names::key).anyMatch(answer.getRefused().getCode()::equals);
        if (answer.getAnswerCase() == AnswerCase.NOT_TAKEN || ofTheId) {
            return;
        }
        acknowledged.add(id);
        Optional<Outcome> was = Optional.ofNullable(decided.get(id));
        boolean same = was.map(outcome -> switch (outcome) {
            case Outcome.Granted grant -> granted && grant.receipt().map(Receipt::sequence).orElse(-1)
                    .equals(answer.getGranted().hasReceipt() ? answer.getGranted().getReceipt().getSequence() : -1);
            case Outcome.Refused(Refusal why, var about) -> !granted && Names.key(why).equals(answer.getRefused().getCode());
        }).orElse(false);
        accounts.check(ANSWER_SAYS_WHAT_WAS_DECIDED, same, () -> id + " was answered " + answer + ", and decided was " + was);
    }

    /// Looks at a disk after a crash or a stop.
    void lookAt(MemoryDisk disk) {
        int same = 0;
        while (same < durable.size() && same < disk.size() && same(durable.get(same), disk.entry(same))) {
            same++;
        }
        int last = same;
        accounts.check(DURABLE_STAYS_AS_IT_IS, same == durable.size(),
                () -> "of %d entries that were applied the log has the first %d".formatted(durable.size(), last));
        Set<CommandId> logged = new HashSet<>();
        for (int i = 0; i < disk.size(); i++) {
            LogCodec.decode(disk.entry(i).batch()).forEach(submission -> logged.add(submission.id()));
        }
        accounts.check(ACKNOWLEDGED_IS_NEVER_LOST, logged.containsAll(acknowledged), () -> {
            Set<CommandId> lost = new HashSet<>(acknowledged);
            lost.removeAll(logged);
            return "these were answered and are not in the log: " + lost;
        });
    }

    /// An entry was applied, so it is to be there for ever.
    void applied(long index, Instant stamp, byte[] batch) {
        if (durable.isEmpty() || durable.getLast().index() < index) {
            durable.add(new MemoryDisk.Entry(index, stamp, batch));
        }
    }

    private static boolean same(MemoryDisk.Entry one, MemoryDisk.Entry other) {
        return one.index() == other.index() && Arrays.equals(one.batch(), other.batch());
    }

    private static Outcome withoutEvents(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted granted -> new Outcome.Granted(Row.of(), granted.receipt(), granted.order());
            case Outcome.Refused refused -> refused;
        };
    }
}
