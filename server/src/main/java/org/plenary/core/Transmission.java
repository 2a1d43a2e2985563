package org.plenary.core;

import java.time.Instant;

/// A final document or a report as it went to a body outside the conference.
///
/// @param number its number within the conference, from 1
public record Transmission(int number, Subject subject, Words to, Instant at) {}
