package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// A segment as it runs.
///
/// @param startedAt when it last began; one that is planned and has it was reopened
public record Segment(SegmentId id, Status status, Optional<Instant> startedAt, Optional<Instant> endedAt) {

    /// Where a segment stands.
    public enum Status {
        PLANNED,
        RUNNING,
        DONE,
        /// Left out, by word of the chair or the secretariat.
        SKIPPED
    }

    static Segment of(SegmentId id) {
        return new Segment(id, Status.PLANNED, Optional.empty(), Optional.empty());
    }

    Segment started(Instant at) {
        return new Segment(id, Status.RUNNING, Optional.of(at), Optional.empty());
    }

    /// Whether nothing more comes of it, unless it is reopened.
    boolean isOver() {
        return status == Status.DONE || status == Status.SKIPPED;
    }

    Segment skipped() {
        return new Segment(id, Status.SKIPPED, startedAt, Optional.empty());
    }

    Segment reopened() {
        return new Segment(id, Status.PLANNED, startedAt, Optional.empty());
    }

    Segment ended(Instant at) {
        return new Segment(id, Status.DONE, startedAt, Optional.of(at));
    }
}
