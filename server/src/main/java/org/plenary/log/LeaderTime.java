package org.plenary.log;

import java.time.Instant;
import java.util.function.LongSupplier;

/// The time of one leadership: a base taken once, and the monotonic time elapsed since. The wall clock is not followed
/// while a session is open, so it may be set without anybody's speaking time jumping.
final class LeaderTime {

    private final Instant base;
    private final long start;
    private final LongSupplier nanoTime;

    /// @param now the state's time, behind which the leader's must not fall
    LeaderTime(Instant now, Instant wallClock, LongSupplier nanoTime) {
        this.base = now.isAfter(wallClock) ? now : wallClock;
        this.start = nanoTime.getAsLong();
        this.nanoTime = nanoTime;
    }

    Instant stamp() {
        return base.plusNanos(nanoTime.getAsLong() - start);
    }
}
