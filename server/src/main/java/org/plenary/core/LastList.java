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
            PlannedSession plan = now.plan().session(session.id()).orElseThrow();
            LocalDate today = day(sitting(plan, session.sitting()), zone);
            return now.lists().all().stream().flatMap(list -> placed(now, list).stream())
                    .filter(placed -> day(placed.sitting, zone).equals(today))
                    .reduce((a, b) -> LATER.compare(a, b) > 0 ? a : b)
                    .map(Placed::list);
        });
    }

    private static final Comparator<Placed> LATER = Comparator.comparing(placed -> placed.sitting.from());

    private static Optional<Placed> placed(Conference now, SpeakersList list) {
        PlannedSegment segment = now.plan().segment(list.segment()).orElseThrow();
        PlannedSession session = now.plan().sessionOf(segment.id()).orElseThrow();
        boolean ahead = now.agenda().segment(segment.id()).orElseThrow().status() != Segment.Status.DONE
                && now.agenda().session(session.id()).orElseThrow().status() != Session.Status.CLOSED;
        return ahead && segment.list().isPresent()
                ? Optional.of(new Placed(list, sitting(session, segment.sitting())))
                : Optional.empty();
    }

    private static Sitting sitting(PlannedSession session, int number) {
        return session.sittings().get(Math.min(number, session.sittings().size()) - 1);
    }

    private static LocalDate day(Sitting sitting, ZoneId zone) {
        return LocalDate.ofInstant(sitting.from(), zone);
    }
}
