package org.plenary.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.plenary.core.ProgrammeEvent.AgendaAdopted;
import org.plenary.core.ProgrammeEvent.AgendaRejected;
import org.plenary.core.ProgrammeEvent.ProgrammeEdited;
import org.plenary.core.ProgrammeEvent.PublicityChanged;
import org.plenary.core.ProgrammeEvent.SegmentMoved;
import org.plenary.core.ProgrammeEvent.SegmentReopened;
import org.plenary.core.ProgrammeEvent.SegmentSkipped;

/// The sessions and their segments as they shall be held: as the plan has them, with what was changed since.
public record Programme(Row<PlannedSession> sessions) {

    public Optional<PlannedSession> session(SessionId id) {
        return sessions.first(session -> session.id().equals(id));
    }

    public Optional<PlannedSegment> segment(SegmentId id) {
        return sessions.stream().flatMap(session -> session.segments().stream()).filter(segment -> segment.id().equals(id)).findFirst();
    }

    /// The session that a segment belongs to.
    public Optional<PlannedSession> sessionOf(SegmentId id) {
        return sessions.first(session -> index(session, id) >= 0);
    }

    /// The programme after an event; the same object where that changes nothing of it.
    Programme after(ProgrammeEvent event) {
        return switch (event) {
            case SegmentMoved moved -> moved(moved);
            case PublicityChanged(SessionId session, Publicity publicity) -> changed(session, each -> each.open(publicity));
            case ProgrammeEdited edited -> changed(sessionOf(edited.segment()).orElseThrow().id(), session -> session.with(
                    session.segments().replaced(index(session, edited.segment()), segment(edited.segment()).orElseThrow().edited(edited))));
            case SegmentSkipped e -> this;
            case SegmentReopened e -> this;
            case AgendaAdopted e -> this;
            case AgendaRejected e -> this;
        };
    }

    /// What moves into another sitting is of that sitting.
    private Programme moved(SegmentMoved moved) {
        PlannedSegment segment = segment(moved.segment()).orElseThrow().in(segment(moved.anchor()).orElseThrow().sitting());
        Programme without = changed(sessionOf(moved.segment()).orElseThrow().id(),
                session -> session.with(session.segments().without(index(session, moved.segment()))));
        return without.changed(without.sessionOf(moved.anchor()).orElseThrow().id(), session -> session.with(session.segments().inserted(
                index(session, moved.anchor()) + (moved.side() == ListCommand.Side.AFTER ? 1 : 0), segment)));
    }

    private Programme changed(SessionId id, UnaryOperator<PlannedSession> change) {
        List<PlannedSession> changed = new ArrayList<>(sessions);
        changed.replaceAll(session -> session.id().equals(id) ? change.apply(session) : session);
        return new Programme(Row.copyOf(changed));
    }

    private static int index(PlannedSession session, SegmentId id) {
        return session.segments().where(segment -> segment.id().equals(id));
    }
}
