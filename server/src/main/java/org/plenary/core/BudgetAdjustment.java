package org.plenary.core;

import java.time.Duration;
import java.util.Optional;

/// Time added to a budget, or taken from it where it is negative.
///
/// @param delegation whose account of the budget, where each delegation has its own
public record BudgetAdjustment(BudgetId budget, Optional<DelegationId> delegation, Duration by) {}
