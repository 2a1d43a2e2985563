package org.plenary.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.core.KindId;
import org.plenary.core.PlannedList;
import org.plenary.core.PlannedSegment;
import org.plenary.core.PlannedSession;
import org.plenary.core.Request;
import org.plenary.core.RequestKind;
import org.plenary.core.Roster;
import org.plenary.core.TimeEvent;
import org.plenary.core.TimeLimit;

/// The limits that were set, one after the other, and which of them holds for a request.
final class LimitBook {

    private final ProgrammeBook programme;
    private final List<TimeLimit> set = new ArrayList<>();

    LimitBook(ProgrammeBook programme) {
        this.programme = programme;
    }

    void keep(TimeEvent.LimitSet event) {
        set.add(event.limit());
    }

    /// Whether a limit was set or planned for this very kind.
    boolean names(KindId kind) {
        return Stream.concat(set.stream(), programme.plan().timekeeping().limits().stream())
                .anyMatch(each -> each.kind().equals(Optional.of(kind)));
    }

    boolean reached(TimeLimit limit, Request request, Roster roster) {
        boolean session = programme.plan().session(limit.session()).map(PlannedSession::segments).orElseThrow().stream()
                .anyMatch(segment -> segment.id().equals(request.segment()));
        boolean segment = limit.segment().isEmpty() || limit.segment().get().equals(request.segment());
        boolean charged = programme.plan().rulebook().kinds().stream().filter(RequestKind::charged)
                .anyMatch(kind -> kind.id().equals(request.kind()));
        boolean kind = limit.kind().isEmpty() ? charged : limit.kind().get().equals(request.kind());
        boolean category = limit.category().isEmpty() || roster.delegations().stream()
                .anyMatch(each -> each.id().equals(request.delegation()) && limit.category().get() == each.category());
        return session && segment && kind && category;
    }

    /// Of those that reach it, one for a segment before one for none, then one for a kind, then one for a category; then the latest.
    Optional<Duration> limit(Request request, Roster roster) {
        List<TimeLimit> reaching = set.stream().filter(each -> reached(each, request, roster)).toList();
        List<TimeLimit> left = closer(reaching, reaching.stream().filter(each -> each.segment().isPresent()).toList());
        left = closer(left, left.stream().filter(each -> each.kind().isPresent()).toList());
        left = closer(left, left.stream().filter(each -> each.category().isPresent()).toList());
        return left.isEmpty() ? Optional.empty() : Optional.of(left.getLast().limit());
    }

    /// What the plan says beside its lists, where nothing was set; a list's own limit counts before what is for the whole session.
    Optional<Duration> planned(Request request, Roster roster) {
        boolean listed = programme.plan().segment(request.segment()).flatMap(PlannedSegment::list).flatMap(PlannedList::limit).isPresent();
        boolean charged = programme.plan().rulebook().kinds().stream().filter(RequestKind::charged)
                .anyMatch(kind -> kind.id().equals(request.kind()));
        List<TimeLimit> left = programme.plan().timekeeping().limits().stream().filter(each -> reached(each, request, roster))
                .filter(each -> each.segment().isPresent() || !listed || !charged).toList();
        left = closer(left, left.stream().filter(each -> each.segment().isPresent()).toList());
        left = closer(left, left.stream().filter(each -> each.kind().isPresent()).toList());
        left = closer(left, left.stream().filter(each -> each.category().isPresent()).toList());
        return left.isEmpty() ? Optional.empty() : Optional.of(left.getFirst().limit());
    }

    private static List<TimeLimit> closer(List<TimeLimit> all, List<TimeLimit> some) {
        return some.isEmpty() ? all : some;
    }
}
