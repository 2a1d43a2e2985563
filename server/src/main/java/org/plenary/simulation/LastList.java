package org.plenary.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.plenary.core.PlannedSegment;
import org.plenary.core.PlannedSession;
import org.plenary.core.SegmentId;

/// The list on which the day ends, as the books know it: the running one, where no later one of the same day lies ahead.
final class LastList {

    private LastList() {}

    static Optional<SegmentId> of(Books books) {
        PlannedSession running = books.agenda().session().flatMap(books.plan()::session).orElseThrow();
        LocalDate today = day(books, begins(running, books.agenda().sitting(running.id())));
        Optional<SegmentId> last = Optional.empty();
        Instant latest = Instant.MIN;
        for (PlannedSession session : books.plan().sessions()) {
            for (PlannedSegment segment : session.segments()) {
                Instant begins = begins(session, segment.sitting());
                boolean ahead = !books.agenda().over(session.id()) && !books.agenda().done(segment.id())
                        && !books.programme().skipped(segment.id());
                if (ahead && segment.list().isPresent() && day(books, begins).equals(today) && !begins.isBefore(latest)) {
                    last = Optional.of(segment.id());
                    latest = begins;
                }
            }
        }
        return last.or(books.agenda()::segment);
    }

    private static Instant begins(PlannedSession session, int sitting) {
        return session.sittings().get(Math.min(sitting, session.sittings().size()) - 1).from();
    }

    private static LocalDate day(Books books, Instant at) {
        return LocalDate.ofInstant(at, books.plan().zone());
    }
}
