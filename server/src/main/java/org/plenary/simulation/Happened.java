package org.plenary.simulation;

import java.time.Instant;
import org.plenary.core.Conference;
import org.plenary.core.Event;

/// An event with its time, and the conference right before and right after it.
public record Happened(Instant at, Event event, Conference before, Conference after) {}
