package org.plenary.benchmarks.soak;

import java.time.Duration;
import java.util.List;

/// How long, with whom, and what counts as growth.
///
/// @param every   how long a slice is
/// @param speed   how many times as fast as a real meeting
/// @param drops   connections that end each second
/// @param server  the class that is started
/// @param options for its `serve`
record SoakSettings(
        Duration length, Duration every, int clients, int speed, int drops, Bounds bounds, boolean tls, long seed, String server,
        List<String> options) {

    /// In a real meeting somebody presses something every five to ten seconds: the middle of it.
    private static final long REAL_NANOS = Duration.ofMillis(7_500).toNanos();

    int slices() {
        return (int) length.dividedBy(every);
    }

    /// Nanoseconds between two commands.
    long interval() {
        return REAL_NANOS / speed;
    }
}
