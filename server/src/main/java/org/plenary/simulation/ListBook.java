package org.plenary.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorEvent.GivingUndone;
import org.plenary.core.FloorEvent.PointRaised;
import org.plenary.core.FloorEvent.TurnStarted;
import org.plenary.core.HoldReason;
import org.plenary.core.KindId;
import org.plenary.core.Language;
import org.plenary.core.ListEvent;
import org.plenary.core.ListEvent.ClosingAnnounced;
import org.plenary.core.ListEvent.ExtraTimeGranted;
import org.plenary.core.ListEvent.FloorRequested;
import org.plenary.core.ListEvent.ListClosed;
import org.plenary.core.ListEvent.ListOpened;
import org.plenary.core.ListEvent.OpeningAnnounced;
import org.plenary.core.ListEvent.RequestCarriedOver;
import org.plenary.core.ListEvent.RequestChanged;
import org.plenary.core.ListEvent.RequestHeld;
import org.plenary.core.ListEvent.RequestLapsed;
import org.plenary.core.ListEvent.RequestMoved;
import org.plenary.core.ListEvent.RequestRemoved;
import org.plenary.core.ListEvent.RequestRestored;
import org.plenary.core.ListEvent.RequestWithdrawn;
import org.plenary.core.Motion;
import org.plenary.core.OrderEvent;
import org.plenary.core.OrderEvent.ListArranged;
import org.plenary.core.OrderEvent.OrderSet;
import org.plenary.core.OrderEvent.PlaceYielded;
import org.plenary.core.OrderEvent.PlacesSwapped;
import org.plenary.core.OrderEvent.StatementHandedIn;
import org.plenary.core.OrderEvent.SwapDeclined;
import org.plenary.core.OrderEvent.SwapProposed;
import org.plenary.core.Ordering;
import org.plenary.core.Plan;
import org.plenary.core.ProcedureEvent;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.Row;
import org.plenary.core.SegmentId;
import org.plenary.core.Swap;

/// Every speakers' list as its events alone tell it: ranked by kind, in order of inscription, and as it was moved.
final class ListBook {

    private final Map<KindId, Integer> ranks = new HashMap<>();
    private final Comparator<Request> byRank = Comparator.comparingInt(this::rank).thenComparingInt(Request::sequence);

    private final Map<SegmentId, List<Request>> queues = new HashMap<>();
    private final Map<RequestId, SegmentId> segments = new HashMap<>();
    private final Map<RequestId, Request> held = new LinkedHashMap<>();
    private final Set<SegmentId> open = new HashSet<>();
    private final Set<SegmentId> moved = new HashSet<>();
    private final Map<SegmentId, Ordering> orderings = new HashMap<>();
    private final Set<RequestId> placed = new HashSet<>();
    private final SwapBook swaps = new SwapBook();
    private int lastNumber;

    ListBook(Plan plan) {
        plan.rulebook().kinds().forEach(kind -> ranks.put(kind.id(), kind.rank()));
        plan.sessions().stream().flatMap(session -> session.segments().stream()).forEach(segment -> segment.list().ifPresent(
                list -> orderings.put(segment.id(), list.ordering())));
    }

    void keep(ListEvent event) {
        switch (event) {
            case FloorRequested(Request request, int place) -> {
                inscribe(request, place);
                segments.put(request.id(), request.segment());
                lastNumber = request.id().number();
            }
            case RequestMoved(RequestId id, int place, String reason) -> move(id, place);
            case RequestChanged(RequestId id, Language language, Optional<String> speaker) ->
                    rewrite(id, was -> Rewritten.saying(was, language, speaker));
            case ExtraTimeGranted(RequestId id, int percent, Duration limit) ->
                    rewrite(id, was -> Rewritten.extended(was, percent, limit));
            case RequestHeld(RequestId id, HoldReason why) -> hold(id);
            case RequestRestored(RequestId id, int place) -> restore(id, place);
            case RequestWithdrawn(RequestId id) -> leave(id);
            case RequestRemoved(RequestId id, String reason) -> leave(id);
            case RequestLapsed(RequestId id) -> leave(id);
            case RequestCarriedOver(Request request, int place, Optional<String> reason) -> {
                leave(request.id());
                segments.put(request.id(), request.segment());
                inscribe(request, place);
            }
            case ListOpened(SegmentId id) -> open.add(id);
            case OpeningAnnounced e -> {}
            case ClosingAnnounced e -> {}
            case ListClosed(SegmentId id) -> open.remove(id);
        }
    }

    void keep(OrderEvent event) {
        switch (event) {
            case SwapProposed(RequestId request, RequestId with) -> swaps.proposed(request, with);
            case SwapDeclined(RequestId request, RequestId with, DelegationId by) -> swaps.declined(request, with);
            case PlacesSwapped(RequestId request, int place, RequestId with, int withPlace) -> {
                List<Request> queue = queueOf(request);
                Collections.swap(queue, index(queue, request), index(queue, with));
                moved.add(segment(request));
                placed.add(request);
                placed.add(with);
                swaps.parted(request);
                swaps.parted(with);
            }
            case PlaceYielded(RequestId request, RequestId to, int place) -> {
                List<Request> queue = queueOf(request);
                Collections.swap(queue, index(queue, request), index(queue, to));
                moved.add(segment(request));
                placed.add(request);
                placed.add(to);
                swaps.parted(request);
            }
            case OrderSet(SegmentId segment, Ordering ordering) -> orderings.put(segment, ordering);
            case ListArranged(SegmentId segment, Row<RequestId> order) ->
                    queues.put(segment, new ArrayList<>(queue(segment).stream()
                            .sorted(Comparator.comparingInt(request -> order.indexOf(request.id()))).toList()));
            case StatementHandedIn(RequestId request) -> leave(request);
        }
    }

    /// Every request that waits or is held has a limit that may be another now.
    void each(Function<Request, Duration> limit) {
        queues.values().forEach(queue -> queue.replaceAll(was -> Rewritten.limited(was, limit.apply(was))));
        held.replaceAll((id, was) -> Rewritten.limited(was, limit.apply(was)));
    }

    void keep(TurnStarted event) {
        event.turn().request().filter(segments::containsKey).ifPresent(this::leave);
    }

    /// A request that was called by mistake waits again.
    void keep(GivingUndone event) {
        queueOf(event.request().id()).add(event.place() - 1, event.request());
        event.placement().ifPresent(placement -> {
            placed.add(placement.request());
            moved.add(event.request().segment());
        });
    }

    void keep(PointRaised event) {
        lastNumber = event.point().id().number();
    }

    /// A motion takes a number as requests do.
    void keep(ProcedureEvent event) {
        if (event instanceof ProcedureEvent.MotionMoved(Motion motion)) {
            lastNumber = motion.id().number();
        }
    }

    List<Request> queue(SegmentId segment) {
        return queues.getOrDefault(segment, List.of());
    }

    /// What is held, in the order in which it was.
    List<Request> held(SegmentId segment) {
        return held.values().stream().filter(request -> request.segment().equals(segment)).toList();
    }

    boolean open(SegmentId segment) {
        return open.contains(segment);
    }

    /// Whether nothing that waits here has been moved since the list was last empty.
    boolean unmoved(SegmentId segment) {
        return !moved.contains(segment);
    }

    Ordering ordering(SegmentId segment) {
        return orderings.getOrDefault(segment, Ordering.USUAL);
    }

    /// Whether a number is that of a request, and not of a motion or a point of order.
    boolean inscribed(RequestId id) {
        return segments.containsKey(id);
    }

    /// Whether somebody has put a waiting request where it stands.
    boolean placed(RequestId id) {
        return placed.contains(id);
    }

    /// The proposals to change places that nobody has answered and nothing has overtaken.
    Set<Swap> swaps() {
        return swaps.open();
    }

    boolean concerns(Swap swap, DelegationId delegation) {
        return queueOf(swap.request()).stream()
                .anyMatch(request -> swap.concerns(request.id()) && request.delegation().equals(delegation));
    }

    /// The highest number given to a request or a point of order.
    int lastNumber() {
        return lastNumber;
    }

    List<Request> ranked(List<Request> requests) {
        return requests.stream().sorted(byRank).toList();
    }

    private void inscribe(Request request, int told) {
        List<Request> queue = queues.computeIfAbsent(request.segment(), segment -> new ArrayList<>());
        if (!ordering(request.segment()).isUsual()) {
            queue.add(told - 1, request);
            return;
        }
        int place = 0;
        for (int i = 0; i < queue.size(); i++) {
            place = byRank.compare(queue.get(i), request) < 0 ? i + 1 : place;
        }
        queue.add(place, request);
    }

    private void move(RequestId id, int place) {
        List<Request> queue = queueOf(id);
        int from = index(queue, id);
        queue.add(place - 1, queue.remove(from));
        moved.add(segment(id));
        placed.add(id);
        swaps.parted(id);
    }

    private void rewrite(RequestId id, UnaryOperator<Request> change) {
        if (held.computeIfPresent(id, (same, was) -> change.apply(was)) == null) {
            queueOf(id).replaceAll(was -> was.id().equals(id) ? change.apply(was) : was);
        }
    }

    private void hold(RequestId id) {
        List<Request> queue = queueOf(id);
        Request request = queue.get(index(queue, id));
        leave(id);
        held.put(id, request);
    }

    private void restore(RequestId id, int told) {
        Request request = held.remove(id);
        if (request == null) {
            throw new IllegalStateException("request " + id + " is not held");
        }
        inscribe(request, told);
    }

    private void leave(RequestId id) {
        if (held.remove(id) != null) {
            return;
        }
        List<Request> queue = queueOf(id);
        queue.remove(index(queue, id));
        placed.remove(id);
        swaps.parted(id);
        if (queue.isEmpty()) {
            moved.remove(segment(id));
        }
    }

    private List<Request> queueOf(RequestId id) {
        return queues.computeIfAbsent(segment(id), segment -> new ArrayList<>());
    }

    /// The segment on whose list a request waits or has waited last.
    SegmentId segment(RequestId id) {
        SegmentId segment = segments.get(id);
        if (segment == null) {
            throw new IllegalStateException("request " + id + " was never inscribed");
        }
        return segment;
    }

    private static int index(List<Request> queue, RequestId id) {
        for (int i = 0; i < queue.size(); i++) {
            if (queue.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalStateException("request " + id + " does not wait");
    }

    /// What the rules do not know stands last.
    int rank(Request request) {
        return ranks.getOrDefault(request.kind(), Integer.MAX_VALUE);
    }
}
