package org.plenary.core;

import java.time.Duration;
import java.time.Instant;

/// When something is expected: at the earliest, most likely, and at the latest.
public record Range(Instant low, Instant likely, Instant high) {

    static Range at(Instant instant) {
        return new Range(instant, instant, instant);
    }

    public boolean holds(Instant instant) {
        return !instant.isBefore(low) && !instant.isAfter(high);
    }

    /// The range of something that does not happen before an instant.
    Range notBefore(Instant instant) {
        return new Range(later(low, instant), later(likely, instant), later(high, instant));
    }

    /// The range of something that is likely, and at the latest, to happen no sooner than at an instant.
    Range stretchedTo(Instant instant) {
        return new Range(low, later(likely, instant), later(high, instant));
    }

    Range stretchedTo(Range other) {
        return new Range(low, later(likely, other.likely), later(high, other.high));
    }

    Range plus(Duration length) {
        return new Range(low.plus(length), likely.plus(length), high.plus(length));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
