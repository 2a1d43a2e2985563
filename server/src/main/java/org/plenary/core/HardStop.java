package org.plenary.core;

import java.time.Instant;

/// An instant of the plan that cannot be moved, and that the forecast reaches beyond.
///
/// @param reached when what comes before it is expected to be done
public record HardStop(Kind kind, Instant at, Range reached) {

    /// What waits at a stop.
    public enum Kind {
        BREAK,
        /// A session that is open to the media begins.
        MEDIA_SLOT,
        /// The sitting ends, and another one follows on the same day.
        LUNCH,
        /// The last sitting of the day ends.
        EVENING,
        /// The last sitting of the conference ends.
        CLOSING
    }
}
