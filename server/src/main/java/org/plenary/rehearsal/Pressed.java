package org.plenary.rehearsal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Command.CommandCase;

/// What people have pressed lately of which the screens tell only a part: why a request moves, how a chair rules, whether somebody
/// withdraws or hands in a text. Whether it was granted, nobody knows here; so it only completes what a screen shows.
final class Pressed {

    private static final int KEPT = 256;

    private static final Set<CommandCase> KINDS = EnumSet.of(
            CommandCase.RULE, CommandCase.MOVE_REQUEST, CommandCase.CARRY_OVER, CommandCase.REMOVE_REQUEST, CommandCase.WITHDRAW_REQUEST,
            CommandCase.CONVERT_TO_WRITTEN, CommandCase.GRANT_EXTRA_TIME, CommandCase.EXTEND_TURN, CommandCase.CORRECT_TURN,
            CommandCase.SET_LIMIT, CommandCase.APPLY_PROPOSAL, CommandCase.ADJUST_BUDGET, CommandCase.DECIDE_MOTION,
            CommandCase.DECIDE_APPEAL, CommandCase.SKIP_SEGMENT, CommandCase.MOVE_SEGMENT, CommandCase.REJECT_AGENDA,
            CommandCase.WITHDRAW_DOCUMENT, CommandCase.ANSWER_LOSS);

    private final Deque<Command> latest = new ArrayDeque<>();

    void add(Command command) {
        if (KINDS.contains(command.getCommandCase())) {
            latest.addFirst(command);
            if (latest.size() > KEPT) {
                latest.removeLast();
            }
        }
    }

    /// All of them, the latest first, each once.
    List<Command> all(Predicate<Command> about) {
        return latest.stream().filter(about).distinct().toList();
    }

    Optional<Command> last(Predicate<Command> about) {
        return latest.stream().filter(about).findFirst();
    }

    /// The one that can have had an effect; empty where there is none, or where it may have been either of two.
    Optional<Command> only(Predicate<Command> about) {
        List<Command> all = all(about);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /// What was told is not told again.
    void told(Command command) {
        latest.removeIf(command::equals);
    }
}
