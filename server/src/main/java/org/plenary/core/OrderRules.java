package org.plenary.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.OrderCommand.AgreeToSwap;
import org.plenary.core.OrderCommand.ConvertToWritten;
import org.plenary.core.OrderCommand.DeclineSwap;
import org.plenary.core.OrderCommand.PreviewOrder;
import org.plenary.core.OrderCommand.ProposeSwap;
import org.plenary.core.OrderCommand.SetOrder;
import org.plenary.core.OrderCommand.YieldPlace;
import org.plenary.core.OrderEvent.OrderSet;
import org.plenary.core.OrderEvent.PlaceYielded;
import org.plenary.core.OrderEvent.PlacesSwapped;
import org.plenary.core.OrderEvent.StatementHandedIn;
import org.plenary.core.OrderEvent.SwapDeclined;
import org.plenary.core.OrderEvent.SwapProposed;

/// The rules by which delegations change places, yield them and hand in statements as text, of which the chair only learns; and by
/// which the keepers of a list order it.
///
/// What delegations agree on needs no session that sits: they do it in the breaks.
final class OrderRules {

    private OrderRules() {}

    static Outcome decide(Conference now, Slip slip, OrderCommand command) {
        return switch (command) {
            case ProposeSwap(RequestId request, RequestId with) -> propose(now, slip, new Swap(request, with));
            case AgreeToSwap(RequestId request, RequestId with) -> agree(now, slip, new Swap(request, with));
            case DeclineSwap(RequestId request, RequestId with) -> decline(now, slip, new Swap(request, with));
            case YieldPlace(RequestId request, RequestId to) -> letPass(now, slip, request, to);
            case SetOrder(SegmentId segment, Ordering ordering) -> setOrder(now, slip, segment, ordering);
            case PreviewOrder(SegmentId segment, Ordering ordering) -> preview(now, slip, segment, ordering);
            case ConvertToWritten(RequestId request) -> convert(now, slip, request);
        };
    }

    /// Two who propose the same to each other have both agreed.
    private static Outcome propose(Conference now, Slip slip, Swap swap) {
        Optional<Outcome> barred = absent(now, swap).or(() -> foreign(now, slip, swap.request())).or(() -> apart(now, swap));
        if (barred.isPresent()) {
            return barred.get();
        }
        SpeakersList list = now.lists().listOf(swap.request()).orElseThrow();
        Swap other = swap.turned();
        if (list.swaps().contains(other)) {
            return swapped(list, other);
        }
        if (list.swaps().contains(swap)) {
            return Outcome.granted();
        }
        return list.swaps().any(each -> each.request().equals(swap.request()))
                ? Outcome.refused(Refusal.SWAP_IS_PROPOSED)
                : Outcome.granted(new SwapProposed(swap.request(), swap.with()));
    }

    /// Whoever is not asked learns nothing of a proposal, for whose request it is comes first.
    private static Outcome agree(Conference now, Slip slip, Swap swap) {
        return absent(now, swap).or(() -> foreign(now, slip, swap.with())).orElseGet(() -> {
            SpeakersList list = now.lists().listOf(swap.with()).orElseThrow();
            return list.swaps().contains(swap) ? swapped(list, swap) : Outcome.refused(Refusal.SWAP_IS_NOT_PROPOSED);
        });
    }

    private static Outcome decline(Conference now, Slip slip, Swap swap) {
        Optional<Outcome> absent = absent(now, swap);
        if (absent.isPresent()) {
            return absent.get();
        }
        Optional<Outcome> foreign = foreign(now, slip, swap.with());
        if (foreign.isPresent() && foreign(now, slip, swap.request()).isPresent()) {
            return foreign.get();
        }
        return now.lists().listOf(swap.request()).orElseThrow().swaps().contains(swap)
                ? Outcome.granted(new SwapDeclined(swap.request(), swap.with(), slip.badge().delegation().orElseThrow()))
                : Outcome.refused(Refusal.SWAP_IS_NOT_PROPOSED);
    }

    private static Outcome swapped(SpeakersList list, Swap swap) {
        return Outcome.granted(new PlacesSwapped(swap.request(), list.place(swap.with()), swap.with(), list.place(swap.request())));
    }

    /// The follower is named, so that nobody is let pass who was not meant.
    private static Outcome letPass(Conference now, Slip slip, RequestId id, RequestId to) {
        Optional<Outcome> barred = absent(now, id).or(() -> foreign(now, slip, id)).or(() -> held(now, id));
        if (barred.isPresent()) {
            return barred.get();
        }
        SpeakersList list = now.lists().listOf(id).orElseThrow();
        int place = list.place(id) + 1;
        return list.place(to) == place ? Outcome.granted(new PlaceYielded(id, to, place)) : Outcome.refused(Refusal.STALE);
    }

    /// What somebody has placed keeps its place: an ordering does not take back what was decided about one request.
    private static Outcome setOrder(Conference now, Slip slip, SegmentId segment, Ordering ordering) {
        return unorderable(now, slip, segment, ordering).orElseGet(() -> {
            SpeakersList list = now.lists().of(segment).orElseThrow();
            if (list.ordering().equals(ordering)) {
                return Outcome.granted();
            }
            List<Event> events = new ArrayList<>(List.of(new OrderSet(segment, ordering)));
            ArrangementRules.arranging(now, list.ordered(ordering)).ifPresent(events::add);
            return Outcome.granted(events);
        });
    }

    private static Outcome preview(Conference now, Slip slip, SegmentId segment, Ordering ordering) {
        return unorderable(now, slip, segment, ordering).orElseGet(() -> {
            SpeakersList list = now.lists().of(segment).orElseThrow().ordered(ordering);
            return new Outcome.Granted(Row.of(), Optional.empty(), Arrangement.of(now, list));
        });
    }

    private static Optional<Outcome> unorderable(Conference now, Slip slip, SegmentId segment, Ordering ordering) {
        if (now.programme().segment(segment).isEmpty()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_SEGMENT, segment.key()));
        }
        Optional<DelegationId> stranger = ordering.stranger(now.roster());
        if (stranger.isPresent()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_DELEGATION, stranger.get().key()));
        }
        return ordering.isFit()
                ? ListRules.unlisted(now, slip, segment)
                : Optional.of(Outcome.refused(Refusal.ORDER_IS_UNFIT));
    }

    /// As with withdrawing, the state of the list does not matter to a delegation; a keeper of the list does it on its behalf.
    private static Outcome convert(Conference now, Slip slip, RequestId id) {
        return absent(now, id)
                .or(() -> slip.badge().delegation().isPresent() ? foreign(now, slip, id) : ListRules.unkept(now, slip, id))
                .orElseGet(() -> Outcome.granted(new StatementHandedIn(id)));
    }

    private static Optional<Outcome> absent(Conference now, Swap swap) {
        return absent(now, swap.request()).or(() -> absent(now, swap.with()));
    }

    private static Optional<Outcome> absent(Conference now, RequestId id) {
        return now.lists().request(id).isPresent()
                ? Optional.empty()
                : Optional.of(Outcome.refused(Refusal.NO_SUCH_REQUEST, id.toString()));
    }

    private static Optional<Outcome> foreign(Conference now, Slip slip, RequestId id) {
        DelegationId owner = now.lists().request(id).orElseThrow().delegation();
        return slip.badge().delegation().equals(Optional.of(owner))
                ? Optional.empty()
                : Optional.of(Outcome.refused(Refusal.NOT_YOUR_DELEGATION));
    }

    private static Optional<Outcome> held(Conference now, RequestId id) {
        return now.lists().listOf(id).orElseThrow().holds(id)
                ? Optional.of(Outcome.refused(Refusal.REQUEST_IS_HELD))
                : Optional.empty();
    }

    private static int rank(Conference now, Request request) {
        return now.plan().rulebook().rank(request.kind());
    }

    /// Places are changed on one list and within one rank, so that nobody else's precedence suffers.
    private static Optional<Outcome> apart(Conference now, Swap swap) {
        SpeakersList list = now.lists().listOf(swap.request()).orElseThrow();
        Optional<Request> other = list.request(swap.with());
        if (other.isEmpty() || swap.request().equals(swap.with())) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_REQUEST, swap.with().toString()));
        }
        return held(now, swap.request()).or(() -> held(now, swap.with()))
                .or(() -> rank(now, other.get()) == rank(now, list.request(swap.request()).orElseThrow())
                        ? Optional.empty()
                        : Optional.of(Outcome.refused(Refusal.SWAP_CROSSES_RANKS)));
    }
}
