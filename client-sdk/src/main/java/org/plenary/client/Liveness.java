package org.plenary.client;

import java.time.Duration;
import java.time.Instant;

/// Whether the server is still heard, and when it is to hear from us.
final class Liveness {

    /// Beats that may be missing before the mirror counts as stale.
    private static final int STALE = 2;
    /// Beats that may be missing before another connection is tried.
    private static final int DEAD = 3;
    private static final Duration SEATS_BEAT = Duration.ofSeconds(1);
    private static final Duration WATCHERS_BEAT = Duration.ofSeconds(5);
    private static final Duration INTERPRETERS_PROBE = Duration.ofSeconds(1);

    private final Duration probeEvery;
    private Duration beat = SEATS_BEAT;
    private Duration probe;
    private Instant heardAt = Instant.MIN;
    private Instant probeAt = Instant.MAX;

    Liveness(Duration probeEvery) {
        this.probeEvery = probeEvery;
        this.probe = probeEvery;
    }

    void welcomed(String audience, boolean interpreter, Instant now) {
        beat = audience.equals("listener") || audience.equals("media") ? WATCHERS_BEAT : SEATS_BEAT;
        probe = interpreter && probeEvery.compareTo(INTERPRETERS_PROBE) > 0 ? INTERPRETERS_PROBE : probeEvery;
        heardAt = now;
        probeAt = now;
    }

    void heard(Instant now) {
        heardAt = now;
    }

    /// This machine slept: what came meanwhile is not read yet, so there is one beat more before the connection is given up.
    void slept(Instant now) {
        Instant least = now.minus(after(STALE));
        heardAt = heardAt.isBefore(least) ? least : heardAt;
    }

    boolean isStale(Instant now) {
        return !now.isBefore(heardAt.plus(after(STALE)));
    }

    boolean isDead(Instant now) {
        return !now.isBefore(heardAt.plus(after(DEAD)));
    }

    /// True once per interval.
    boolean takeProbe(Instant now) {
        if (now.isBefore(probeAt)) {
            return false;
        }
        probeAt = now.plus(probe);
        return true;
    }

    Duration beat() {
        return beat;
    }

    Instant wakeAt(boolean stale) {
        Instant silence = heardAt.plus(after(stale ? DEAD : STALE));
        return silence.isBefore(probeAt) ? silence : probeAt;
    }

    /// A quarter of a beat is left for the road.
    private Duration after(int beats) {
        return beat.multipliedBy(beats).plus(beat.dividedBy(4));
    }
}
