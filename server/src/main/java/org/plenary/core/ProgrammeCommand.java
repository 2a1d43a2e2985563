package org.plenary.core;

import java.time.Duration;

/// What chairs and the secretariat do with the programme: which segments are held, where, before whom, and whether the session agrees.
public sealed interface ProgrammeCommand extends Command {

    /// Leaves out a segment that has not begun.
    record SkipSegment(SegmentId segment, String reason) implements ProgrammeCommand {}

    /// Takes a segment that is done or was left out back onto the agenda.
    record ReopenSegment(SegmentId segment) implements ProgrammeCommand {}

    /// Moves a segment that has not begun.
    ///
    /// @param anchor the segment that it shall stand beside, of the same session or of another that is not closed
    record MoveSegment(SegmentId segment, ListCommand.Side side, SegmentId anchor, String reason) implements ProgrammeCommand {}

    /// Says who may follow a session from now on.
    record ChangePublicity(SessionId session, Publicity publicity) implements ProgrammeCommand {}

    /// Gives a segment that is not done another title, length or programme.
    ///
    /// @param programme the whole of it, in its new order
    record EditProgramme(SegmentId segment, Words title, Duration planned, Row<ProgrammeEntry> programme) implements ProgrammeCommand {}

    /// The session has adopted its agenda.
    record AdoptAgenda(SessionId session) implements ProgrammeCommand {}

    /// The session has not adopted its agenda, and can only be closed.
    record RejectAgenda(SessionId session, String reason) implements ProgrammeCommand {}
}
