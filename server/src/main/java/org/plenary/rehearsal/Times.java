package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.SessionItem;
import org.plenary.protocol.v1.TurnItem;

/// The protocol's microseconds as instants and durations of conference time, and back.
final class Times {

    private Times() {}

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static Duration duration(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    /// When a running turn will have spoken for so long, if nothing stops it.
    static Instant spokenFor(TurnItem turn, Duration time) {
        return instant(turn.getRunningSince()).plus(time).minus(duration(turn.getUsed()));
    }

    static Duration limit(TurnItem turn) {
        return duration(turn.getLimit());
    }

    static Instant started(SegmentItem segment) {
        return instant(segment.getStartedAt());
    }

    /// When a session's sitting is planned to begin.
    ///
    /// @param number from 1
    static Instant begins(SessionItem session, int number) {
        return instant(session.getSittings(number - 1).getFrom());
    }

    static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
