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

    /// Does what the limit solver has proposed.
    ///
    /// @param limit what the presser saw proposed
    record ApplyProposal(Proposal.Kind kind, Optional<Duration> limit) implements TimeCommand {}
}
