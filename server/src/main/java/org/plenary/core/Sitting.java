package org.plenary.core;

import java.time.Instant;

/// A planned interval in which a session sits; between its sittings a session is suspended.
///
/// @param estimated whether the plan's source gives no time and this one is a guess
public record Sitting(Instant from, Instant to, boolean estimated) {}
