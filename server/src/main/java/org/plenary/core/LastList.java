package org.plenary.core;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/// The speakers' list with which the discussion of the day ends, as planned: what is deferred to the end of the day waits there.
final class LastList {

    private LastList() {}

    private record Placed(SpeakersList list, Sitting sitting) {}

    /// The last list of the day on which the present sitting was planned, as far as its segment still lies ahead or runs.
    static Optional<SpeakersList> of(Conference now) {
        ZoneId zone = now.plan().zone();
        return now.agenda().current().flatMap(session -> {
            PlannedSession plan = now.programme().session(session.id()).orElseThrow();
            LocalDate today = day(sitting(plan, session.sitting()), zone);
            return now.programme().sessions().stream().flatMap(each -> each.segments().stream())
                    .flatMap(segment -> placed(now, segment).stream())
                    .filter(placed -> day(placed.sitting, zone).equals(today))
                    .reduce((a, b) -> LATER.compare(a, b) > 0 ? a : b)
                    .map(Placed::list);
        });
    }

    private static final Comparator<Placed> LATER = Comparator.comparing(placed -> placed.sitting.from());

    private static Optional<Placed> placed(Conference now, PlannedSegment segment) {
        PlannedSession session = now.programme().sessionOf(segment.id()).orElseThrow();
        boolean ahead = !now.agenda().segment(segment.id()).orElseThrow().isOver()
                && now.agenda().session(session.id()).orElseThrow().status() != Session.Status.CLOSED;
        return ahead && segment.list().isPresent()
                ? now.lists().of(segment.id()).map(list -> new Placed(list, sitting(session, segment.sitting())))
                : Optional.empty();
    }

    private static Sitting sitting(PlannedSession session, int number) {
        return session.sittings().get(Math.min(number, session.sittings().size()) - 1);
    }

    private static LocalDate day(Sitting sitting, ZoneId zone) {
        return LocalDate.ofInstant(sitting.from(), zone);
    }
}
