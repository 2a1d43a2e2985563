package org.plenary.core;

import java.util.Optional;

/// Remembers that a waiting request stands where somebody has put it, and not where its list's ordering would.
///
/// @param reason what the keeper of the list gave for a move
public record Placement(RequestId request, Cause cause, Optional<String> reason) {

    /// What put it there.
    public enum Cause {
        MOVED,
        SWAPPED,
        YIELDED,
        /// Another yielded to it.
        LET_FIRST
    }
}
