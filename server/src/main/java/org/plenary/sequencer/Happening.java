package org.plenary.sequencer;

import java.time.Instant;
import org.plenary.core.Event;

/// An event and the conference time at which it happened.
public record Happening(Instant at, Event event) {}
