package org.plenary.core;

import java.time.Instant;

/// What happens by itself at an instant, derived from the state; among equal instants the rank decides.
public record Due(Instant at, Rank rank, Row<Event> events) implements Comparable<Due> {

    /// The order of what is due at one instant.
    public enum Rank {
        LINK,
        LIST,
        /// Before a point of order that is recognized at the same instant, for the time for objections has passed.
        DECISION,
        /// Before a point of order that is recognized at the same instant pauses the turn.
        NOTICE,
        /// Before a point of order that is recognized at the same instant: nobody's time is stopped to save it.
        CUT_OFF,
        POINT,
        SIGNAL
    }

    @Override
    public int compareTo(Due other) {
        int byTime = at.compareTo(other.at);
        return byTime != 0 ? byTime : rank.compareTo(other.rank);
    }
}
