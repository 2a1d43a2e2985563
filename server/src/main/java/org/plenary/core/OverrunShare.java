package org.plenary.core;

import java.time.Duration;

/// How the overrun of a turn is shared by those who wait on its list.
///
/// @param over   what the turn took beyond its limit
/// @param limits of whoever gives something up
public record OverrunShare(TurnId turn, DelegationId delegation, Duration over, Row<SharedLimit> limits) {}
