package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// Something on the agenda without a floor: registration, a reception, a lunch, a press conference.
///
/// @param to        when it ends, where that is known
/// @param estimated whether the plan's source gives no time and this one is a guess
public record Occasion(String id, Words title, Words place, Instant from, Optional<Instant> to, boolean estimated, Words attends) {}
