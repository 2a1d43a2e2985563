package org.plenary.core;

import java.util.Optional;

/// Why a waiting request stands where it stands.
///
/// @param detail what completes the reason: a number, a time, a letter, the draw, or what the keeper of the list said
public record Standing(RequestId request, Why why, Optional<String> detail) {

    /// The reasons that there are.
    public enum Why {
        MOVED,
        SWAPPED,
        YIELDED,
        /// Another yielded to it.
        LET_FIRST,
        /// The programme places it before all requests.
        PROGRAMME,
        /// Its delegation has had as many turns as the list takes from one.
        IN_ALL,
        /// Another stands before it, lest too many of its delegation follow each other.
        IN_A_ROW,
        ORDER_OF_REQUEST,
        FIRST_TIME,
        SPOKEN_BEFORE,
        TIME_SPOKEN,
        ALPHABET,
        LOT,
        CATEGORY,
        ROUND,
        FIXED
    }

    static Standing of(Placement placement) {
        Why why = switch (placement.cause()) {
            case MOVED -> Why.MOVED;
            case SWAPPED -> Why.SWAPPED;
            case YIELDED -> Why.YIELDED;
            case LET_FIRST -> Why.LET_FIRST;
        };
        return new Standing(placement.request(), why, placement.reason());
    }
}
