package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A speakers' list as the plan has it.
///
/// @param takes            the kinds of request it takes while it is open
/// @param opensWithSegment whether it opens by itself when its segment starts, if it is not open by then
/// @param limit            the time for each turn; without one, the kind's own
/// @param opensAt          when it opens by itself, also before its session does
/// @param order            how its requests are ordered until the chair decides otherwise; as usual, where the plan does not say
public record PlannedList(
        Row<KindId> takes, boolean opensWithSegment, Optional<Duration> limit, Optional<Ordering> order, Optional<Instant> opensAt) {

    public PlannedList(Row<KindId> takes, boolean opensWithSegment, Optional<Duration> limit) {
        this(takes, opensWithSegment, limit, Optional.empty(), Optional.empty());
    }

    /// A list that opens at an instant where it has not been opened before.
    public PlannedList openingAt(Instant at) {
        return new PlannedList(takes, opensWithSegment, limit, order, Optional.of(at));
    }

    public Ordering ordering() {
        return order.orElse(Ordering.USUAL);
    }
}
