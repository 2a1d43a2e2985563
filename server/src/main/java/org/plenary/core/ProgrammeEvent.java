package org.plenary.core;

/// What happened to the programme.
public sealed interface ProgrammeEvent extends Event {

    record SegmentSkipped(SegmentId segment, String reason) implements ProgrammeEvent {}

    record SegmentReopened(SegmentId segment) implements ProgrammeEvent {}

    /// @param anchor the segment that it now stands beside, and whose session and sitting it shares
    record SegmentMoved(SegmentId segment, ListCommand.Side side, SegmentId anchor, String reason) implements ProgrammeEvent {}

    record PublicityChanged(SessionId session, Publicity publicity) implements ProgrammeEvent {}

    record AgendaAdopted(SessionId session) implements ProgrammeEvent {}

    record AgendaRejected(SessionId session, String reason) implements ProgrammeEvent {}
}
