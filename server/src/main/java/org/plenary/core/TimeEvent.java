package org.plenary.core;

import java.util.Optional;

/// What happened to the time of turns.
public sealed interface TimeEvent extends Event {

    /// @param turn the turn that had the floor and took the limit too
    record LimitSet(TimeLimit limit, Optional<TurnId> turn) implements TimeEvent {}

    record BudgetAdjusted(BudgetAdjustment adjustment, String reason) implements TimeEvent {}
}
