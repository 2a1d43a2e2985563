package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When what is under way is expected to end, as of an instant: a pure function of the conference.
///
/// It speaks of those who have asked for the floor; what nobody has asked for yet is not in it.
///
/// @param asOf     the latest event that bears on it
/// @param turn     the end of the turn that has the floor
/// @param list     the end of the last turn on the running list
/// @param segment  the end of the running segment
/// @param session  the end of the session, in its last sitting
/// @param day      the end of the day's last sitting
/// @param drift    how far the running segment, between segments the sitting, is likely to end behind the plan; negative before it
/// @param stop     the first hard stop that may be overrun
/// @param expected when each waiting request comes to the floor, next first
public record Forecast(
        Instant asOf,
        Optional<Range> turn,
        Optional<Range> list,
        Optional<Range> segment,
        Range session,
        Range day,
        Duration drift,
        Optional<HardStop> stop,
        Row<ExpectedTurn> expected) {

    /// Nothing, where no session is under way.
    public static Optional<Forecast> of(Conference now) {
        return now.agenda().current().flatMap(session -> now.pace().map(pace -> new Forecaster(now, session, pace).forecast()));
    }
}
