package org.plenary.core;

import java.time.Duration;
import java.util.Optional;

/// A kind of request to speak, as data: who may make it, how it ranks, and what it costs.
///
/// @param rank           a lower rank stands earlier on the list; equal ranks stand in order of inscription
/// @param manner         how such a request comes to the floor
/// @param charged        whether its time counts as the delegation's speaking time
/// @param limit          its time limit where the list has none of its own
/// @param onClosedList   whether a closed list still takes it
public record RequestKind(KindId id, int rank, Manner manner, boolean charged, Optional<Duration> limit, boolean onClosedList) {

    /// How a request of a kind comes to the floor.
    public enum Manner {
        /// Inscribed on the speakers' list of the running segment.
        LISTED,
        /// Placed by the programme or by the chair only.
        PLACED,
        /// Raised at once, beside the list, and recognized by the chair.
        RAISED
    }
}
