package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// What happened to the conference, its sessions and its segments.
public sealed interface AgendaEvent extends Event {

    /// @param sitting which sitting of the session this is, from 1
    record SessionOpened(SessionId session, int sitting, SeatId presiding) implements AgendaEvent {}

    record SessionSuspended(SessionId session, Optional<Instant> until, String reason) implements AgendaEvent {}

    record SessionResumed(SessionId session) implements AgendaEvent {}

    record SessionClosed(SessionId session) implements AgendaEvent {}

    record SegmentStarted(SegmentId segment) implements AgendaEvent {}

    record SegmentEnded(SegmentId segment) implements AgendaEvent {}

    record PresidingPassed(SeatId from, SeatId to) implements AgendaEvent {}

    record PresidingTaken(SeatId from, SeatId by) implements AgendaEvent {}

    record ConferenceClosed() implements AgendaEvent {}
}
