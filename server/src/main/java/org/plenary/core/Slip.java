package org.plenary.core;

import java.time.Instant;

/// A command with its number, its time and its sender's badge, as it lies before the rules.
///
/// @param at conference time
public record Slip(CommandId id, Instant at, Badge badge, Command command) {}
