package org.plenary.core;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where what finds no time in the running segment may be spoken later.
final class Later {

    private Later() {}

    /// The next segment with a speakers' list that lies ahead: in this session, or in one that has not begun.
    static Optional<SegmentId> list(Conference now) {
        Optional<Segment> running = now.agenda().runningSegment();
        if (running.isEmpty()) {
            return Optional.empty();
        }
        List<PlannedSegment> all = now.programme().sessions().stream().flatMap(session -> session.segments().stream()).toList();
        Stream<PlannedSegment> ahead = all.stream().dropWhile(segment -> !segment.id().equals(running.get().id())).skip(1);
        Row<KindId> takes =
                now.programme().segment(running.get().id()).flatMap(PlannedSegment::list).map(PlannedList::takes).orElse(Row.of());
        return ahead.filter(segment -> ListRules.over(now, segment.id()).isEmpty())
                .filter(segment -> segment.list().filter(list -> list.takes().any(takes::contains)).isPresent())
                .map(PlannedSegment::id)
                .findFirst();
    }
}
