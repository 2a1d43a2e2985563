package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What would bring the running segment to its end in time.
///
/// @param limit    the limit for every charged turn that waits, where that is what is proposed
/// @param waiting  how many wait
/// @param deadline when the segment has to end for what comes behind it to have its time
/// @param end      when the segment is expected to end, if it is done
/// @param to       the segment to whose list the last of those that wait are carried over, where that is what is proposed
/// @param carried  how many of them are
public record Proposal(
        Kind kind, Optional<Duration> limit, int waiting, Instant deadline, Range end, Optional<SegmentId> to, int carried) {

    /// What can be done.
    public enum Kind {
        SHORTER_LIMIT,
        CLOSE_LIST,
        CARRY_OVER
    }
}
