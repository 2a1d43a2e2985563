package org.plenary.simulation;

import java.time.Instant;
import java.util.Optional;

/// Counts for how many glances in a row the same thing has been overdue; where one thing follows another, each has its own time.
final class Overdue {

    private Optional<Instant> since = Optional.empty();
    private int glances;

    /// @param late since when what comes next is due, where that has passed
    int glanced(Optional<Instant> late) {
        glances = late.isEmpty() ? 0 : late.equals(since) ? glances + 1 : 1;
        since = late;
        return glances;
    }
}
