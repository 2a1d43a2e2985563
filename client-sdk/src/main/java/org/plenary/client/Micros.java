package org.plenary.client;

import java.time.Duration;
import java.time.Instant;

/// Instants and durations as they travel: whole microseconds, instants since 1970-01-01T00:00:00Z.
public final class Micros {

    private static final long SECOND = 1_000_000;
    private static final long NANOS = 1_000;

    private Micros() {}

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * NANOS);
    }

    public static Duration duration(long micros) {
        return Duration.ofSeconds(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * NANOS);
    }

    /// What is below a microsecond is cut off, towards the past.
    public static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano() / NANOS);
    }

    /// What is below a microsecond is cut off, towards the smaller duration.
    public static long of(Duration duration) {
        return Math.addExact(Math.multiplyExact(duration.getSeconds(), SECOND), duration.getNano() / NANOS);
    }
}
