package org.plenary.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The ordered requests of one segment.
///
/// @param closingAt    when it closes, once that is announced
/// @param lastSequence the sequence number of the latest inscription; 0 before the first
/// @param queue        the waiting requests, next first
/// @param held         the requests that are held, in the order in which they were
/// @param swaps        the proposals to change places that nobody has answered
/// @param placements   which waiting requests stand where somebody has put them
/// @param arrangedBy   how the requests are ordered, where not as usual
/// @param openingAt    when it opens, once that is announced
public record SpeakersList(
        SegmentId segment, Status status, Optional<Instant> closingAt, int lastSequence, Row<Request> queue, Row<HeldRequest> held,
        Row<Swap> swaps, Row<Placement> placements, Optional<Ordering> arrangedBy, Optional<Instant> openingAt) {

    public SpeakersList(
            SegmentId segment, Status status, Optional<Instant> closingAt, int lastSequence, Row<Request> queue, Row<HeldRequest> held,
            Row<Swap> swaps, Row<Placement> placements, Ordering ordering) {
        this(segment, status, closingAt, lastSequence, queue, held, swaps, placements,
                ordering.isUsual() ? Optional.empty() : Optional.of(ordering), Optional.empty());
    }

    /// How the requests are ordered.
    public Ordering ordering() {
        return arrangedBy.orElse(Ordering.USUAL);
    }

    /// Where a list stands; a closed list on which nothing waits and nothing is held is exhausted.
    public enum Status {
        PLANNED,
        OPEN,
        CLOSING,
        CLOSED,
        EXHAUSTED
    }

    static SpeakersList of(SegmentId segment, Ordering ordering) {
        return new SpeakersList(segment, Status.PLANNED, Optional.empty(), 0, Row.of(), Row.of(), Row.of(), Row.of(), ordering);
    }

    /// The list that opens at an instant.
    SpeakersList opening(Instant at) {
        return new SpeakersList(
                segment, status, closingAt, lastSequence, queue, held, swaps, placements, arrangedBy, Optional.of(at));
    }

    /// Whether delegations may be inscribed.
    public boolean isOpen() {
        return status == Status.OPEN || status == Status.CLOSING;
    }

    /// A request that waits or is held here.
    public Optional<Request> request(RequestId id) {
        return active().filter(request -> request.id().equals(id)).findFirst();
    }

    /// Every request that waits or is held here.
    public Stream<Request> active() {
        return Stream.concat(queue.stream(), held.stream().map(HeldRequest::request));
    }

    public boolean holds(RequestId id) {
        return held.where(each -> each.request().id().equals(id)) >= 0;
    }

    /// Where a request stands, from 1; 0 if it does not wait here.
    public int place(RequestId id) {
        return index(id) + 1;
    }

    /// What put a waiting request where it stands, if its list's ordering did not.
    public Optional<Placement> placement(RequestId id) {
        return placements.first(placement -> placement.request().equals(id));
    }

    /// The waiting requests, next first.
    Row<RequestId> order() {
        return Row.copyOf(queue.stream().map(Request::id).toList());
    }

    /// The request of a delegation and kind that waits or is held; what the programme has placed does not count.
    public Optional<Request> active(DelegationId delegation, KindId kind) {
        return active()
                .filter(request -> request.kind().equals(kind) && request.delegation().equals(delegation) && request.title().isEmpty())
                .findFirst();
    }

    /// Where a new request of a kind comes to stand, from 1: behind all that rank before it or with it.
    int placeFor(KindId kind, Rulebook rules) {
        int rank = rules.rank(kind);
        int place = queue.size();
        while (place > 0 && rules.rank(queue.get(place - 1).kind()) > rank) {
            place--;
        }
        return place + 1;
    }

    /// Where a held request comes to stand again, from 1: behind the last that ranks before it, or with it and is older.
    int placeFor(Request request, Rulebook rules) {
        int place = queue.size();
        while (place > 0 && !precedes(queue.get(place - 1), request, rules)) {
            place--;
        }
        return place + 1;
    }

    SpeakersList with(Request request, int place) {
        Status open = status == Status.EXHAUSTED ? Status.CLOSED : status;
        return new SpeakersList(segment, open, closingAt, request.sequence(), queue.inserted(place - 1, request), held, swaps, placements,
                arrangedBy, openingAt);
    }

    /// The list on which a request that was called by mistake waits again.
    SpeakersList returned(Request request, int place, Optional<Placement> placement) {
        SpeakersList longer = with(request, place);
        SpeakersList back = new SpeakersList(
                segment, longer.status, closingAt, lastSequence, longer.queue, held, swaps, placements, arrangedBy, openingAt);
        return placement.map(back::placed).orElse(back);
    }

    SpeakersList without(RequestId id) {
        return holds(id)
                ? with(status, closingAt, queue, held.without(heldAt(id)))
                : with(status, closingAt, queue.without(index(id)), held);
    }

    /// The list on which a request says something else and stands where it stood.
    SpeakersList changed(RequestId id, UnaryOperator<Request> change) {
        if (holds(id)) {
            HeldRequest was = held.get(heldAt(id));
            return with(status, closingAt, queue, held.replaced(heldAt(id), new HeldRequest(change.apply(was.request()), was.why())));
        }
        return with(status, closingAt, queue.replaced(index(id), change.apply(queue.get(index(id)))), held);
    }

    /// The list on which every request, waiting or held, may say something else and stands where it stood.
    SpeakersList all(UnaryOperator<Request> change) {
        return with(
                status, closingAt, Row.copyOf(queue.stream().map(change).toList()),
                Row.copyOf(held.stream().map(each -> new HeldRequest(change.apply(each.request()), each.why())).toList()));
    }

    SpeakersList held(RequestId id, HoldReason why) {
        return with(status, closingAt, queue.without(index(id)), held.plus(new HeldRequest(queue.get(index(id)), why)));
    }

    SpeakersList restored(RequestId id, int place) {
        Request request = held.get(heldAt(id)).request();
        return with(status, closingAt, queue.inserted(place - 1, request), held.without(heldAt(id)));
    }

    SpeakersList moved(Placement placement, int place) {
        RequestId id = placement.request();
        int index = index(id);
        return with(status, closingAt, queue.without(index).inserted(place - 1, queue.get(index)), held)
                .withoutSwapsOf(id).placed(placement);
    }

    SpeakersList proposed(Swap swap) {
        return with(swaps.plus(swap), placements);
    }

    SpeakersList declined(Swap swap) {
        return with(swaps.without(swaps.indexOf(swap)), placements);
    }

    SpeakersList ordered(Ordering by) {
        return new SpeakersList(
                segment, status, closingAt, lastSequence, queue, held, swaps, placements, by.isUsual() ? Optional.empty() : Optional.of(by),
                openingAt);
    }

    SpeakersList arranged(Row<RequestId> order) {
        return with(status, closingAt, Row.copyOf(order.stream().map(id -> queue.get(index(id))).toList()), held);
    }

    SpeakersList yielded(RequestId id, RequestId to, int place) {
        return moved(new Placement(id, Placement.Cause.YIELDED, Optional.empty()), place)
                .placed(new Placement(to, Placement.Cause.LET_FIRST, Optional.empty()));
    }

    SpeakersList swapped(RequestId one, int place, RequestId other, int otherPlace) {
        Row<Request> changed = queue
                .replaced(place - 1, queue.get(index(one)))
                .replaced(otherPlace - 1, queue.get(index(other)));
        return with(status, closingAt, changed, held)
                .withoutSwapsOf(one).withoutSwapsOf(other)
                .placed(new Placement(one, Placement.Cause.SWAPPED, Optional.empty()))
                .placed(new Placement(other, Placement.Cause.SWAPPED, Optional.empty()));
    }

    SpeakersList opened() {
        return unannounced(Status.OPEN);
    }

    SpeakersList closing(Instant at) {
        return with(Status.CLOSING, Optional.of(at), queue, held);
    }

    SpeakersList closed() {
        return unannounced(Status.CLOSED);
    }

    private SpeakersList unannounced(Status status) {
        return new SpeakersList(
                segment, status, Optional.empty(), lastSequence, queue, held, swaps, placements, arrangedBy, Optional.empty())
                .with(status, Optional.empty(), queue, held);
    }

    private SpeakersList with(Status status, Optional<Instant> closingAt, Row<Request> queue, Row<HeldRequest> held) {
        boolean exhausted = status == Status.CLOSED && queue.isEmpty() && held.isEmpty();
        return new SpeakersList(
                segment, exhausted ? Status.EXHAUSTED : status, closingAt, lastSequence, queue, held, among(queue),
                still(queue), arrangedBy, openingAt);
    }

    /// What was agreed to was another place, so a request that leaves its place by itself leaves its proposals.
    private SpeakersList withoutSwapsOf(RequestId id) {
        Row<Swap> others = Row.copyOf(swaps.stream().filter(swap -> !swap.concerns(id)).toList());
        return with(others, placements);
    }

    private SpeakersList placed(Placement placement) {
        List<Placement> others = placements.stream().filter(each -> !each.request().equals(placement.request())).toList();
        return with(swaps, Row.<Placement>copyOf(others).plus(placement));
    }

    private SpeakersList with(Row<Swap> swaps, Row<Placement> placements) {
        return new SpeakersList(segment, status, closingAt, lastSequence, queue, held, swaps, placements, arrangedBy, openingAt);
    }

    private Row<Placement> still(Row<Request> waiting) {
        if (placements.isEmpty()) {
            return placements;
        }
        return Row.copyOf(placements.stream()
                .filter(placement -> waiting.any(request -> request.id().equals(placement.request())))
                .toList());
    }

    /// The proposals whose two requests both wait.
    private Row<Swap> among(Row<Request> waiting) {
        if (swaps.isEmpty()) {
            return swaps;
        }
        return Row.copyOf(swaps.stream()
                .filter(swap -> waiting.stream().filter(request -> swap.concerns(request.id())).count() == 2)
                .toList());
    }

    private int heldAt(RequestId id) {
        return held.where(each -> each.request().id().equals(id));
    }

    private static boolean precedes(Request a, Request b, Rulebook rules) {
        int byRank = Integer.compare(rules.rank(a.kind()), rules.rank(b.kind()));
        return byRank < 0 || byRank == 0 && a.sequence() < b.sequence();
    }

    private int index(RequestId id) {
        return queue.where(request -> request.id().equals(id));
    }
}
