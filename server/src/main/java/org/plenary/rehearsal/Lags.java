package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// How late things came, in conference time: what was announced to whoever saw it, a wake-up to whoever waited for it, a press to
/// the log. A fast clock magnifies the slowness of a busy machine, and nobody in the hall is to blame for that.
final class Lags {

    private final NavigableMap<Long, Duration> longest = new ConcurrentSkipListMap<>();

    void late(Instant at, Duration by) {
        if (!by.isNegative()) {
            longest.merge(at.getEpochSecond(), by, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
    }

    /// The longest lag of what came between two instants.
    Duration longest(Instant from, Instant to) {
        return longest.subMap(from.getEpochSecond(), true, to.getEpochSecond(), true).values().stream()
                .max(Duration::compareTo).orElse(Duration.ZERO);
    }

    Duration longest() {
        return longest.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
