package org.plenary.core;

import java.time.Duration;
import java.util.Optional;

/// What is done with the time of turns.
public sealed interface TimeCommand extends Command {

    /// Sets the limit for turns of the session under way: for all, or for a segment, a kind of request, a category of delegations.
    ///
    /// @param turn the turn that has the floor and shall take the limit too; without one it keeps its own
    record SetLimit(
            Optional<SegmentId> segment, Optional<KindId> kind, Optional<Category> category, Duration limit, Optional<TurnId> turn)
            implements TimeCommand {}

    /// Adds time to a budget, or takes it from there where it is negative.
    ///
    /// @param delegation whose account, where each delegation has its own
    record AdjustBudget(BudgetId budget, Optional<DelegationId> delegation, Duration by, String reason) implements TimeCommand {}

    /// Does what the limit solver has proposed.
    ///
    /// @param limit   what the presser saw proposed
    /// @param to      the segment that the presser saw, where requests are to be carried over
    /// @param carried how many of them the presser saw; 0 where none are
    record ApplyProposal(Proposal.Kind kind, Optional<Duration> limit, Optional<SegmentId> to, int carried) implements TimeCommand {

        public ApplyProposal(Proposal.Kind kind, Optional<Duration> limit) {
            this(kind, limit, Optional.empty(), 0);
        }
    }
}
