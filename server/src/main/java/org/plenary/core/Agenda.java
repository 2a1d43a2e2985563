package org.plenary.core;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.plenary.core.AgendaEvent.ConferenceClosed;
import org.plenary.core.AgendaEvent.PresidingPassed;
import org.plenary.core.AgendaEvent.PresidingTaken;
import org.plenary.core.AgendaEvent.SegmentEnded;
import org.plenary.core.AgendaEvent.SegmentStarted;
import org.plenary.core.AgendaEvent.SessionClosed;
import org.plenary.core.AgendaEvent.SessionOpened;
import org.plenary.core.AgendaEvent.SessionResumed;
import org.plenary.core.AgendaEvent.SessionSuspended;

/// How far the conference has come: its phase, its sessions and segments, and who presides.
public record Agenda(Phase phase, Row<Session> sessions, Optional<SeatId> presiding) {

    /// How far a whole conference has come.
    public enum Phase {
        PLANNED,
        RUNNING,
        CLOSED
    }

    static Agenda of(Plan plan) {
        return new Agenda(Phase.PLANNED, Row.copyOf(plan.sessions().stream().map(Session::of).toList()), Optional.empty());
    }

    public Optional<Session> session(SessionId id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
    }

    /// The session that is open or suspended.
    public Optional<Session> current() {
        return sessions.stream().filter(Session::underWay).findFirst();
    }

    /// The session that is open and not suspended.
    public Optional<Session> sitting() {
        return current().filter(session -> session.status() == Session.Status.OPEN);
    }

    public Optional<Segment> segment(SegmentId id) {
        return sessions.stream().flatMap(session -> session.segments().stream()).filter(segment -> segment.id().equals(id)).findFirst();
    }

    public Optional<Segment> runningSegment() {
        return current().flatMap(Session::running);
    }

    public boolean presides(Badge badge) {
        return presiding.isPresent() && presiding.equals(badge.seat());
    }

    Agenda after(Instant at, AgendaEvent event) {
        return switch (event) {
            case SessionOpened e ->
                    changed(e.session(), session -> session.opened(e.sitting(), at)).with(Phase.RUNNING, Optional.of(e.presiding()));
            case SessionSuspended e -> changed(e.session(), session -> session.suspended(e.until(), e.reason()));
            case SessionResumed e -> changed(e.session(), Session::resumed);
            case SessionClosed e -> changed(e.session(), session -> session.closed(at)).with(phase, Optional.empty());
            case SegmentStarted e -> changed(e.segment(), segment -> segment.started(at));
            case SegmentEnded e -> changed(e.segment(), segment -> segment.ended(at));
            case PresidingPassed e -> with(phase, Optional.of(e.to()));
            case PresidingTaken e -> with(phase, Optional.of(e.by()));
            case ConferenceClosed() -> with(Phase.CLOSED, Optional.empty());
        };
    }

    private Agenda with(Phase phase, Optional<SeatId> presiding) {
        return new Agenda(phase, sessions, presiding);
    }

    private Agenda changed(SessionId id, UnaryOperator<Session> change) {
        int index = sessions.where(session -> session.id().equals(id));
        return new Agenda(phase, sessions.replaced(index, change.apply(sessions.get(index))), presiding);
    }

    private Agenda changed(SegmentId id, UnaryOperator<Segment> change) {
        int index = sessions.where(session -> session.segment(id).isPresent());
        return new Agenda(phase, sessions.replaced(index, sessions.get(index).changed(id, change)), presiding);
    }
}
