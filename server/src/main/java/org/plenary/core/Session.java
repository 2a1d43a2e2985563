package org.plenary.core;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A session as it runs.
///
/// @param sitting the sitting it is in or was in last, from 1; 0 before the first
/// @param until   when a suspended session shall go on, where that is settled
/// @param reason  why it is suspended
/// @param adoption what the session has said of its agenda; empty before, and where it is not asked
public record Session(
        SessionId id,
        Status status,
        int sitting,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt,
        Optional<Instant> until,
        Optional<String> reason,
        Row<Segment> segments,
        Optional<Adoption> adoption) {

    /// Where a session stands between its planning and its end.
    public enum Status {
        SCHEDULED,
        OPEN,
        SUSPENDED,
        CLOSED
    }

    /// Where a session stands with its agenda.
    public enum Adoption {
        PENDING,
        ADOPTED,
        NOT_ADOPTED
    }

    static Session of(PlannedSession plan) {
        Row<Segment> segments = Row.copyOf(plan.segments().stream().map(segment -> Segment.of(segment.id())).toList());
        return new Session(
                plan.id(), Status.SCHEDULED, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), segments,
                Optional.empty());
    }

    /// Whether it is open or suspended.
    public boolean underWay() {
        return status == Status.OPEN || status == Status.SUSPENDED;
    }

    public Optional<Segment> segment(SegmentId segment) {
        return segments.first(each -> each.id().equals(segment));
    }

    public Optional<Segment> running() {
        return segments.first(segment -> segment.status() == Segment.Status.RUNNING);
    }

    Session opened(int sitting, Instant at) {
        return new Session(
                id, Status.OPEN, sitting, openedAt.or(() -> Optional.of(at)), closedAt, Optional.empty(), Optional.empty(), segments,
                adoption);
    }

    Session suspended(Optional<Instant> until, String reason) {
        return new Session(id, Status.SUSPENDED, sitting, openedAt, closedAt, until, Optional.of(reason), segments, adoption);
    }

    Session resumed() {
        return new Session(id, Status.OPEN, sitting, openedAt, closedAt, Optional.empty(), Optional.empty(), segments,
                adoption);
    }

    Session closed(Instant at) {
        return new Session(id, Status.CLOSED, sitting, openedAt, Optional.of(at), Optional.empty(), Optional.empty(), segments,
                adoption);
    }

    Session changed(SegmentId segment, UnaryOperator<Segment> change) {
        int index = segments.where(each -> each.id().equals(segment));
        Row<Segment> changed = segments.replaced(index, change.apply(segments.get(index)));
        return with(changed);
    }

    Session with(Row<Segment> segments) {
        return new Session(id, status, sitting, openedAt, closedAt, until, reason, segments, adoption);
    }

    Session settled(Adoption adoption) {
        return new Session(id, status, sitting, openedAt, closedAt, until, reason, segments, Optional.of(adoption));
    }
}
