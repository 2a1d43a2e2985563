package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// A segment as it runs.
public record Segment(SegmentId id, Status status, Optional<Instant> startedAt, Optional<Instant> endedAt) {

    /// Where a segment stands.
    public enum Status {
        PLANNED,
        RUNNING,
        DONE
    }

    static Segment of(SegmentId id) {
        return new Segment(id, Status.PLANNED, Optional.empty(), Optional.empty());
    }

    Segment started(Instant at) {
        return new Segment(id, Status.RUNNING, Optional.of(at), Optional.empty());
    }

    Segment ended(Instant at) {
        return new Segment(id, Status.DONE, startedAt, Optional.of(at));
    }
}
