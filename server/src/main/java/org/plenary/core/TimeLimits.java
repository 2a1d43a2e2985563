package org.plenary.core;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/// Which of the limits that the chair has set holds for a request: the closest one that reaches it.
final class TimeLimits {

    private TimeLimits() {}

    static Optional<Duration> of(Conference now, SegmentId segment, KindId kind, DelegationId delegation) {
        return of(now, now.lists().limits(), segment, kind, delegation);
    }

    /// Of the plan's limits beside its lists the closest one that reaches a request.
    ///
    /// @param listed whether the list has a limit of its own, which counts before what is for a whole session
    static Optional<Duration> planned(Conference now, SegmentId segment, KindId kind, DelegationId delegation, boolean listed) {
        Row<TimeLimit> limits = Row.copyOf(now.plan().timekeeping().limits().stream()
                .filter(each -> !listed || each.segment().isPresent()
                        || each.kind().isPresent() && !Spoken.counts(now, kind))
                .toList());
        return limits.isEmpty() ? Optional.empty() : of(now, limits, segment, kind, delegation);
    }

    /// The lists after a limit was set: what waits in its reach takes the limit that holds for it now. What the programme has placed
    /// keeps the time that the plan gives it, unless the limit is for that kind.
    static Lists after(Conference now, TimeLimit set) {
        int index = now.lists().limits().where(set::replaces);
        Row<TimeLimit> old = now.lists().limits();
        Row<TimeLimit> limits = index < 0 ? old.plus(set) : old.replaced(index, set);
        PlannedSession session = now.programme().session(set.session()).orElseThrow();
        return now.lists().limited(limits, request -> {
            boolean within = session.segments().any(segment -> segment.id().equals(request.segment()));
            RequestKind kind = now.plan().rulebook().kind(request.kind()).orElseThrow();
            return within && set.reaches(request.segment(), kind, category(now, request.delegation()))
                    ? request.limited(of(now, limits, request.segment(), request.kind(), request.delegation()).orElseThrow())
                    : request;
        });
    }

    private static Optional<Duration> of(
            Conference now, Row<TimeLimit> limits, SegmentId segment, KindId id, DelegationId delegation) {
        RequestKind kind = now.plan().rulebook().kind(id).orElseThrow();
        Category category = category(now, delegation);
        return limits.stream()
                .filter(each -> holds(now.programme(), each.session(), segment) && each.reaches(segment, kind, category))
                .max(Comparator.comparingInt(TimeLimit::closeness))
                .map(TimeLimit::limit);
    }

    private static boolean holds(Programme programme, SessionId session, SegmentId segment) {
        return programme.session(session).stream().flatMap(each -> each.segments().stream()).anyMatch(each -> each.id().equals(segment));
    }

    private static Category category(Conference now, DelegationId delegation) {
        return now.roster().delegation(delegation).orElseThrow().category();
    }
}
