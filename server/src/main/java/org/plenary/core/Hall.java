package org.plenary.core;

import java.time.Instant;

/// Everything that a snapshot keeps of one conference.
///
/// @param now     the conference time of its latest step
/// @param clients what is remembered for exactly-once, by client number
public record Hall(Conference conference, Instant now, Row<ClientMemory> clients) {}
