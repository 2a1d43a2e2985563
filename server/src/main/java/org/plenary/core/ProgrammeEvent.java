package org.plenary.core;

import java.time.Duration;

/// What happened to the programme.
public sealed interface ProgrammeEvent extends Event {

    record SegmentSkipped(SegmentId segment, String reason) implements ProgrammeEvent {}

    record SegmentReopened(SegmentId segment) implements ProgrammeEvent {}

    /// @param anchor the segment that it now stands beside, and whose session and sitting it shares
    record SegmentMoved(SegmentId segment, ListCommand.Side side, SegmentId anchor, String reason) implements ProgrammeEvent {}

    record PublicityChanged(SessionId session, Publicity publicity) implements ProgrammeEvent {}

    /// @param programme the whole of it
    record ProgrammeEdited(SegmentId segment, Words title, Duration planned, Row<ProgrammeEntry> programme) implements ProgrammeEvent {}

    record AgendaAdopted(SessionId session) implements ProgrammeEvent {}

    record AgendaRejected(SessionId session, String reason) implements ProgrammeEvent {}
}
