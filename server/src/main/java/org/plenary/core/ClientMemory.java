package org.plenary.core;

import java.time.Instant;

/// What is remembered of one client for exactly-once.
///
/// @param last    the counter of its latest command
/// @param usedAt  the stamp of its latest command, in the log's time
/// @param answers to its latest commands, oldest first, at most 64
public record ClientMemory(long client, Badge badge, long last, Instant usedAt, Row<RememberedAnswer> answers) {}
