package org.plenary.core;

import java.time.Instant;

/// The latest press of a desk, kept for as long as that desk may not press again.
public record SlowDownPress(DeskId desk, Instant at) {}
