package org.plenary.core;

import java.time.Duration;
import java.util.Optional;

/// A speakers' list as the plan has it.
///
/// @param takes            the kinds of request it takes while it is open
/// @param opensWithSegment whether it opens by itself when its segment starts
/// @param limit            the time for each turn; without one, the kind's own
/// @param order            how its requests are ordered until the chair decides otherwise; as usual, where the plan does not say
public record PlannedList(Row<KindId> takes, boolean opensWithSegment, Optional<Duration> limit, Optional<Ordering> order) {

    public PlannedList(Row<KindId> takes, boolean opensWithSegment, Optional<Duration> limit) {
        this(takes, opensWithSegment, limit, Optional.empty());
    }

    public Ordering ordering() {
        return order.orElse(Ordering.USUAL);
    }
}
