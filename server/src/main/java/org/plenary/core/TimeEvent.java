package org.plenary.core;

import java.util.Optional;

/// What happened to the time of turns.
public sealed interface TimeEvent extends Event {

    /// @param turn the turn that had the floor and took the limit too
    record LimitSet(TimeLimit limit, Optional<TurnId> turn) implements TimeEvent {}

    /// A turn took more than its limit, and those who wait have less for it.
    record OverrunShared(OverrunShare share) implements TimeEvent {}

    /// The turn goes on whose overrun was shared: who gave something up has it back.
    record OverrunReturned(OverrunShare share) implements TimeEvent {}

    record BudgetAdjusted(BudgetAdjustment adjustment, String reason) implements TimeEvent {}
}
