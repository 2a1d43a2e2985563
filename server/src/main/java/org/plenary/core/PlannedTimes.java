package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the plan's sittings and segments mean in instants, seen from a session that is under way.
///
/// @param plan    of the session
/// @param sitting the sitting it is in, or was in last
record PlannedTimes(Conference now, PlannedSession plan, Sitting sitting, int number) {

    static PlannedTimes of(Conference now, Session session) {
        PlannedSession plan = now.programme().session(session.id()).orElseThrow();
        int number = Math.max(1, session.sitting());
        return new PlannedTimes(now, plan, plan.sittings().get(Math.min(number, plan.sittings().size()) - 1), number);
    }

    /// A sitting that lies ahead.
    record Ahead(Sitting sitting, Duration length, Publicity publicity) {}

    /// When a segment of this sitting shall begin: after all that stand before it.
    Instant begins(SegmentId id) {
        Instant begins = sitting.from();
        for (PlannedSegment segment : plan.segments()) {
            if (segment.id().equals(id)) {
                return begins;
            }
            begins = segment.sitting() == number ? begins.plus(segment.planned()) : begins;
        }
        return begins;
    }

    /// When a segment of this sitting shall end.
    Instant ends(PlannedSegment segment) {
        return begins(segment.id()).plus(segment.planned());
    }

    /// The further sittings of the session.
    List<Ahead> ofSession() {
        return ahead(plan, number).toList();
    }

    /// The later sittings of a day, the session's own and those of sessions that have not begun; one that was left out is not waited for.
    List<Ahead> ofDay(Instant day) {
        LocalDate date = LocalDate.ofInstant(day, now.plan().zone());
        return now.programme().sessions().stream()
                .flatMap(each -> ahead(each, sat(each)))
                .filter(each -> each.sitting().from().isAfter(sitting.from()))
                .filter(each -> LocalDate.ofInstant(each.sitting().from(), now.plan().zone()).equals(date))
                .sorted(Comparator.comparing(each -> each.sitting().from()))
                .toList();
    }

    /// Whether no sitting of the conference begins later than this one.
    boolean isLast() {
        return now.programme().sessions().stream().flatMap(each -> each.sittings().stream())
                .noneMatch(each -> each.from().isAfter(sitting.from()));
    }

    private int sat(PlannedSession session) {
        Optional<Session> state = now.agenda().session(session.id());
        return state.filter(each -> each.status() != Session.Status.CLOSED).map(Session::sitting).orElse(Integer.MAX_VALUE);
    }

    private Stream<Ahead> ahead(PlannedSession session, int sat) {
        Row<Sitting> sittings = session.sittings();
        return Stream.iterate(1, number -> number <= sittings.size(), number -> number + 1)
                .filter(number -> number > sat)
                .map(number -> new Ahead(sittings.get(number - 1), length(session, number), session.publicity()));
    }

    /// How long a sitting takes by the segments that are held in it; where it never had any, by its own beginning and end.
    private Duration length(PlannedSession session, int number) {
        Session state = now.agenda().session(session.id()).orElseThrow();
        Duration held = session.segments().stream().filter(segment -> segment.sitting() == number)
                .filter(segment -> state.segment(segment.id()).orElseThrow().status() != Segment.Status.SKIPPED)
                .map(PlannedSegment::planned).reduce(Duration.ZERO, Duration::plus);
        Row<PlannedSegment> convened = now.plan().session(session.id()).orElseThrow().segments();
        boolean undivided = held.isZero() && convened.stream().noneMatch(segment -> segment.sitting() == number);
        Sitting sitting = session.sittings().get(number - 1);
        return undivided ? Duration.between(sitting.from(), sitting.to()) : held;
    }
}
