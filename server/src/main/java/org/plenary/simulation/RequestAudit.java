package org.plenary.simulation;

import static org.plenary.simulation.Invariant.KINDS_ARE_MADE_BY_WHOM_THE_RULES_NAME;
import static org.plenary.simulation.Invariant.QUOTAS_ARE_KEPT;
import static org.plenary.simulation.Invariant.WHAT_IS_DEFERRED_WAITS_ON_THE_LAST_LIST;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.Category;
import org.plenary.core.Conference;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorEvent;
import org.plenary.core.Group;
import org.plenary.core.KindId;
import org.plenary.core.ListEvent.FloorRequested;
import org.plenary.core.ListEvent.RequestCarriedOver;
import org.plenary.core.ListEvent.RequestLapsed;
import org.plenary.core.ListEvent.RequestRemoved;
import org.plenary.core.ListEvent.RequestWithdrawn;
import org.plenary.core.OrderEvent;
import org.plenary.core.PlannedSession;
import org.plenary.core.PointOfOrder;
import org.plenary.core.Quota;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKind;
import org.plenary.core.RequestKinds;
import org.plenary.core.SegmentId;

/// Looks at what the rulebook says of every request: who makes it, in whose name, how often, for how long, and on which list.
final class RequestAudit implements Audit {

    private final Books books;

    /// Every request that was spoken or may still be.
    private final Map<RequestId, Request> standing = new LinkedHashMap<>();

    RequestAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        switch (happened.event()) {
            case FloorRequested(Request request, int place) -> {
                if (request.title().isEmpty()) {
                    requested(now, request, report);
                }
                standing.put(request.id(), request);
            }
            case RequestCarriedOver e -> standing.put(e.request().id(), e.request());
            case FloorEvent.PointRaised(PointOfOrder point) -> report.check(KINDS_ARE_MADE_BY_WHOM_THE_RULES_NAME,
                    mayMake(now, RequestKinds.POINT_OF_ORDER.id(), point.delegation()), () -> point + " was raised");
            case RequestWithdrawn(RequestId id) -> standing.remove(id);
            case RequestRemoved(RequestId id, String reason) -> standing.remove(id);
            case OrderEvent.StatementHandedIn(RequestId id) -> standing.remove(id);
            case RequestLapsed(RequestId id) -> standing.remove(id);
            default -> {} // not sealed here: nothing else makes or ends a request unspoken
        }
    }

    private void requested(Conference now, Request request, Report report) {
        RequestKind kind = books.plan().rulebook().kind(request.kind()).orElseThrow();
        boolean forGroup = request.behalf().map(behalf -> books.plan().groups().stream()
                .filter(group -> group.id().equals(behalf.group())).map(Group::members)
                .anyMatch(members -> members.contains(request.delegation()) && behalf.aligned().stream().noneMatch(members::contains)))
                .orElse(!kind.forGroup());
        report.check(KINDS_ARE_MADE_BY_WHOM_THE_RULES_NAME,
                mayMake(now, kind.id(), request.delegation()) && forGroup, () -> request + " was made");
        int earlier = earlier(request, kind);
        report.check(QUOTAS_ARE_KEPT, kind.quota().map(Quota::most).orElse(Integer.MAX_VALUE) > earlier,
                () -> request + " comes after " + earlier);
        if (!kind.charged() && !kind.limits().isEmpty() && !books.limits().names(kind.id())) {
            Duration limit = kind.limits().get(Math.min(earlier, kind.limits().size() - 1));
            report.equal(QUOTAS_ARE_KEPT, () -> "the limit of a request that comes after " + earlier, limit, request.limit());
        }
        if (kind.manner() == RequestKind.Manner.DEFERRED) {
            report.equal(WHAT_IS_DEFERRED_WAITS_ON_THE_LAST_LIST, () -> "the list of " + request, LastList.of(books),
                    Optional.of(request.segment()));
        }
    }

    private static boolean mayMake(Conference now, KindId id, DelegationId delegation) {
        Category category = now.roster().delegation(delegation).orElseThrow().category();
        return now.plan().rulebook().kinds().stream()
                .anyMatch(kind -> kind.id().equals(id) && (kind.who().isEmpty() || kind.who().contains(category)));
    }

    private int earlier(Request request, RequestKind kind) {
        boolean inSession = kind.quota().filter(quota -> quota.scope() == Quota.Scope.SESSION).isPresent();
        return (int) standing.values().stream()
                .filter(each -> each.delegation().equals(request.delegation()) && each.kind().equals(kind.id()))
                .filter(each -> each.segment().equals(request.segment())
                        || inSession && session(each.segment()).equals(session(request.segment())))
                .count();
    }

    private PlannedSession session(SegmentId id) {
        return books.plan().sessions().stream()
                .filter(session -> session.segments().stream().anyMatch(segment -> segment.id().equals(id)))
                .findFirst().orElseThrow();
    }
}
