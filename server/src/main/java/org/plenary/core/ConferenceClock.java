package org.plenary.core;

import java.time.Duration;
import java.time.Instant;

/// The clock on the conference's wall: at the log's time `base` it showed `anchor`, and it runs `rate` times as fast.
///
/// @param rate 1 in life; a rehearsal runs faster, at most 3,600
public record ConferenceClock(Instant anchor, Instant base, int rate) {

    public ConferenceClock {
        checkRate(rate);
    }

    static void checkRate(int rate) {
        if (rate < 1 || rate > 3_600) {
            throw new IllegalArgumentException("a conference clock runs 1 to 3600 times as fast as life, not " + rate);
        }
    }

    /// Conference time at a stamp of the log.
    public Instant at(Instant stamp) {
        return anchor.plus(Duration.between(base, stamp).multipliedBy(rate));
    }

    /// The log's time at which the clock shows `at`, or the first stamp after it.
    public Instant stamp(Instant at) {
        Duration ahead = Duration.between(anchor, at);
        Duration scaled = ahead.dividedBy(rate);
        return base.plus(scaled.multipliedBy(rate).compareTo(ahead) < 0 ? scaled.plusNanos(1) : scaled);
    }
}
