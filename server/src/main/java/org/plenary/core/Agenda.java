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
import org.plenary.core.ProgrammeEvent.AgendaAdopted;
import org.plenary.core.ProgrammeEvent.AgendaRejected;
import org.plenary.core.ProgrammeEvent.ProgrammeEdited;
import org.plenary.core.ProgrammeEvent.PublicityChanged;
import org.plenary.core.ProgrammeEvent.SegmentMoved;
import org.plenary.core.ProgrammeEvent.SegmentReopened;
import org.plenary.core.ProgrammeEvent.SegmentSkipped;

/// How far the conference has come: its phase, its sessions and segments, and who presides.
///
/// @param amended the sessions as they shall be held since the programme was first changed; empty while the plan stands
public record Agenda(Phase phase, Row<Session> sessions, Optional<SeatId> presiding, Row<PlannedSession> amended) {

    /// How far a whole conference has come.
    public enum Phase {
        PLANNED,
        RUNNING,
        CLOSED
    }

    static Agenda of(Plan plan) {
        return new Agenda(Phase.PLANNED, Row.copyOf(plan.sessions().stream().map(Session::of).toList()), Optional.empty(), Row.of());
    }

    public Optional<Session> session(SessionId id) {
        return sessions.first(session -> session.id().equals(id));
    }

    /// The session that is open or suspended.
    public Optional<Session> current() {
        return sessions.first(Session::underWay);
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

    /// @param programme as it was before the event
    Agenda after(Programme programme, ProgrammeEvent event) {
        Programme changed = programme.after(event);
        Agenda told = switch (event) {
            case SegmentSkipped e -> changed(e.segment(), Segment::skipped);
            case SegmentReopened e -> changed(e.segment(), Segment::reopened);
            case AgendaAdopted e -> changed(e.session(), session -> session.settled(Session.Adoption.ADOPTED));
            case AgendaRejected e -> changed(e.session(), session -> session.settled(Session.Adoption.NOT_ADOPTED));
            case SegmentMoved e -> held(changed);
            case PublicityChanged e -> this;
            case ProgrammeEdited e -> this;
        };
        return changed == programme ? told : new Agenda(phase, told.sessions, presiding, changed.sessions());
    }

    /// Every segment where the programme has it.
    private Agenda held(Programme programme) {
        Row<Session> held = Row.copyOf(sessions.stream()
                .map(session -> session.with(Row.copyOf(programme.session(session.id()).orElseThrow().segments().stream()
                        .map(planned -> segment(planned.id()).orElseThrow()).toList())))
                .toList());
        return new Agenda(phase, held, presiding, amended);
    }

    private Agenda with(Phase phase, Optional<SeatId> presiding) {
        return new Agenda(phase, sessions, presiding, amended);
    }

    private Agenda changed(SessionId id, UnaryOperator<Session> change) {
        int index = sessions.where(session -> session.id().equals(id));
        return new Agenda(phase, sessions.replaced(index, change.apply(sessions.get(index))), presiding, amended);
    }

    private Agenda changed(SegmentId id, UnaryOperator<Segment> change) {
        int index = sessions.where(session -> session.segment(id).isPresent());
        return new Agenda(phase, sessions.replaced(index, sessions.get(index).changed(id, change)), presiding, amended);
    }
}
