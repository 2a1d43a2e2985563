package org.plenary.core;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A session as it runs.
///
/// @param sitting the sitting it is in or was in last, from 1; 0 before the first
/// @param until   when a suspended session shall go on, where that is settled
/// @param reason  why it is suspended
public record Session(
        SessionId id,
        Status status,
        int sitting,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt,
        Optional<Instant> until,
        Optional<String> reason,
        Row<Segment> segments) {

    /// Where a session stands between its planning and its end.
    public enum Status {
        SCHEDULED,
        OPEN,
        SUSPENDED,
        CLOSED
    }

    static Session of(PlannedSession plan) {
        Row<Segment> segments = Row.copyOf(plan.segments().stream().map(segment -> Segment.of(segment.id())).toList());
        return new Session(
                plan.id(), Status.SCHEDULED, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), segments);
    }

    /// Whether it is open or suspended.
    public boolean underWay() {
        return status == Status.OPEN || status == Status.SUSPENDED;
    }

    public Optional<Segment> segment(SegmentId segment) {
        return segments.stream().filter(each -> each.id().equals(segment)).findFirst();
    }

    public Optional<Segment> running() {
        return segments.stream().filter(segment -> segment.status() == Segment.Status.RUNNING).findFirst();
    }

    Session opened(int sitting, Instant at) {
        return new Session(
                id, Status.OPEN, sitting, openedAt.or(() -> Optional.of(at)), closedAt, Optional.empty(), Optional.empty(), segments);
    }

    Session suspended(Optional<Instant> until, String reason) {
        return new Session(id, Status.SUSPENDED, sitting, openedAt, closedAt, until, Optional.of(reason), segments);
    }

    Session resumed() {
        return new Session(id, Status.OPEN, sitting, openedAt, closedAt, Optional.empty(), Optional.empty(), segments);
    }

    Session closed(Instant at) {
        return new Session(id, Status.CLOSED, sitting, openedAt, Optional.of(at), Optional.empty(), Optional.empty(), segments);
    }

    Session changed(SegmentId segment, UnaryOperator<Segment> change) {
        int index = segments.where(each -> each.id().equals(segment));
        Row<Segment> changed = segments.replaced(index, change.apply(segments.get(index)));
        return new Session(id, status, sitting, openedAt, closedAt, until, reason, changed);
    }
}
