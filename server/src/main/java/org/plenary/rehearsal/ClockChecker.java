package org.plenary.rehearsal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.plenary.client.ServerClock;

/// Checks that clients know the time: each is sure of it within half a second, and any two agree within what they are sure of.
final class ClockChecker {

    private static final Duration SMALL = Duration.ofMillis(500);

    private final Invariant agree = new Invariant("clients' clocks agree within their errors, which are below half a second");
    private final Map<String, Reading> best = new HashMap<>();

    private record Reading(String who, Duration offset, Duration error) {}

    Invariant invariant() {
        return agree;
    }

    /// @param epoch the server's life that the clock was measured in; all readings are of one local clock
    void see(String who, String epoch, ServerClock clock) {
        Reading mine = new Reading(who, clock.offset(), clock.error());
        Reading other;
        synchronized (best) {
            other = best.merge(epoch, mine, (a, b) -> a.error.compareTo(b.error) <= 0 ? a : b);
        }
        boolean close = mine.offset.minus(other.offset).abs().compareTo(mine.error.plus(other.error)) <= 0;
        agree.check(close && mine.error.compareTo(SMALL) <= 0,
                () -> "%s is %s ahead, give or take %s; %s is %s ahead, give or take %s"
                        .formatted(who, mine.offset, mine.error, other.who, other.offset, other.error));
    }
}
