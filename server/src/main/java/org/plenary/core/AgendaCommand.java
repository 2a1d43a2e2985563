package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// What chairs do with the conference, its sessions and its segments.
public sealed interface AgendaCommand extends Command {

    /// Opens a session, or a further sitting of one; whoever opens it presides.
    record OpenSession(SessionId session) implements AgendaCommand {}

    /// @param until when it shall go on, where that is settled
    record SuspendSession(Optional<Instant> until, String reason) implements AgendaCommand {}

    record ResumeSession() implements AgendaCommand {}

    record CloseSession() implements AgendaCommand {}

    record StartSegment(SegmentId segment) implements AgendaCommand {}

    record EndSegment() implements AgendaCommand {}

    /// Hands the presiding token to a co-chair.
    record PassPresiding(SeatId to) implements AgendaCommand {}

    /// Takes the presiding token from a chair whose seat is empty.
    record TakePresiding() implements AgendaCommand {}

    record CloseConference() implements AgendaCommand {}
}
