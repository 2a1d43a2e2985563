package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// An interpreter's work at a desk: the shift, if one runs, and the day's time on air.
///
/// @param began    when the running shift began; empty while there is none
/// @param reminded whether it was said that it is long
/// @param onAir    how long the microphone was live on that day, up to `since`; a cough is not on air
/// @param since    since when it is live now
/// @param dayEnds  the midnight at the venue with which the day ends that `onAir` is of
public record Shift(Optional<Instant> began, boolean reminded, Duration onAir, Optional<Instant> since, Instant dayEnds) {

    static final Shift NONE = new Shift(Optional.empty(), false, Duration.ZERO, Optional.empty(), Instant.MIN);

    /// How long the microphone was live on the day of `at`, up to then.
    public Duration onAir(Instant at, ZoneId zone) {
        Instant day = day(at, zone, 0);
        Duration before = at.isBefore(dayEnds) ? onAir : Duration.ZERO;
        return since.map(live -> before.plus(Duration.between(live.isBefore(day) ? day : live, at))).orElse(before);
    }

    Shift begun(Instant at) {
        return began.isPresent() ? this : new Shift(Optional.of(at), false, onAir, since, dayEnds);
    }

    Shift over() {
        return began.isEmpty() ? this : new Shift(Optional.empty(), false, onAir, since, dayEnds);
    }

    Shift told() {
        return new Shift(began, true, onAir, since, dayEnds);
    }

    /// @param live whether the microphone is live from here
    Shift counted(Instant at, ZoneId zone, boolean live) {
        return live == since.isPresent() ? this
                : new Shift(began, reminded, onAir(at, zone), live ? Optional.of(at) : Optional.empty(), day(at, zone, 1));
    }

    private static Instant day(Instant at, ZoneId zone, int ahead) {
        return LocalDate.ofInstant(at, zone).plusDays(ahead).atStartOfDay(zone).toInstant();
    }
}
