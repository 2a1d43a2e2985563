package org.plenary.core;

import java.util.Optional;

/// A session as the plan has it, with one sitting or several.
///
/// @param chairs the seats that may preside, the first of them first; more than one are co-chairs
public record PlannedSession(
        SessionId id,
        Words title,
        Publicity publicity,
        Row<Sitting> sittings,
        Row<Officer> chairs,
        Optional<Officer> rapporteur,
        Row<PlannedSegment> segments) {

    PlannedSession with(Row<PlannedSegment> segments) {
        return new PlannedSession(id, title, publicity, sittings, chairs, rapporteur, segments);
    }

    PlannedSession open(Publicity publicity) {
        return new PlannedSession(id, title, publicity, sittings, chairs, rapporteur, segments);
    }

    public Optional<Officer> chair(SeatId seat) {
        return chairs.first(chair -> chair.seat().equals(seat));
    }
}
