package org.plenary.core;

import java.time.Instant;

/// What the chair and the speaker are shown while somebody cannot follow: not who.
///
/// @param turn  the turn that was too fast
/// @param until when it fades by itself
public record SlowDownShown(TurnId turn, Instant until) {}
