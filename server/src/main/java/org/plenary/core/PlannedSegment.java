package org.plenary.core;

import java.time.Duration;
import java.util.Optional;

/// A block of a session: what it is for, how long it shall last, and how its turns are made.
///
/// @param estimated whether the plan's source gives no duration and this one is a guess
/// @param sitting   the sitting it belongs to, from 1
/// @param programme the turns that are placed beforehand, in order
/// @param list      the speakers' list, where turns are made by request
public record PlannedSegment(
        SegmentId id,
        SegmentKind kind,
        Words title,
        Duration planned,
        boolean estimated,
        int sitting,
        Row<ProgrammeEntry> programme,
        Optional<PlannedList> list) {

    /// Whoever says how long it lasts does not guess.
    PlannedSegment edited(ProgrammeEvent.ProgrammeEdited edited) {
        boolean guessed = estimated && planned.equals(edited.planned());
        return new PlannedSegment(id, kind, edited.title(), edited.planned(), guessed, sitting, edited.programme(), list);
    }

    PlannedSegment in(int sitting) {
        return new PlannedSegment(id, kind, title, planned, estimated, sitting, programme, list);
    }
}
