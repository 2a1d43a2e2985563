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
public record Proposal(Kind kind, Optional<Duration> limit, int waiting, Instant deadline, Range end) {

    /// What can be done.
    public enum Kind {
        SHORTER_LIMIT,
        CLOSE_LIST
    }
}
