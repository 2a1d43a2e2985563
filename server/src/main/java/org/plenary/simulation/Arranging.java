package org.plenary.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.Delegation;
import org.plenary.core.DelegationId;
import org.plenary.core.OrderCommand.AgreeToSwap;
import org.plenary.core.OrderCommand.ConvertToWritten;
import org.plenary.core.OrderCommand.DeclineSwap;
import org.plenary.core.OrderCommand.PreviewOrder;
import org.plenary.core.OrderCommand.ProposeSwap;
import org.plenary.core.OrderCommand.SetOrder;
import org.plenary.core.OrderCommand.YieldPlace;
import org.plenary.core.Ordering;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.Row;
import org.plenary.core.Segment;
import org.plenary.core.SegmentId;
import org.plenary.core.Session;
import org.plenary.core.SpeakersList;
import org.plenary.core.Swap;

/// What delegations send who settle their places among themselves, and keepers of a list who order it.
final class Arranging {

    private final Dice dice;

    Arranging(Dice dice) {
        this.dice = dice;
    }

    /// Where nobody waits, somebody may still press a button that was there a moment ago.
    Press next(Conference now) {
        if (dice.oneIn(5)) {
            return ordering(now);
        }
        Optional<SpeakersList> list = now.runningList().filter(each -> !each.queue().isEmpty());
        if (list.isEmpty()) {
            return new Press(Leading.secretary(now), new ConvertToWritten(new RequestId(now.lists().lastRequest() + 1)));
        }
        Row<Swap> swaps = list.get().swaps();
        if (!swaps.isEmpty() && dice.oneIn(2)) {
            return answering(now, list.get(), dice.of(swaps));
        }
        Request request = dice.of(list.get().queue());
        if (dice.oneIn(12)) {
            boolean keeper = dice.oneIn(3);
            return new Press(keeper ? Leading.secretary(now) : delegate(now, request.delegation()), new ConvertToWritten(request.id()));
        }
        return new Press(delegate(now, request.delegation()),
                dice.oneIn(3) ? yielding(list.get(), request) : proposing(list.get(), request));
    }

    /// A keeper of the list orders it anew, or looks what that would make of it.
    private Press ordering(Conference now) {
        Ordering ordering = AnyOrdering.from(dice, now.roster().delegations());
        List<SegmentId> own = now.agenda().current().stream().flatMap(session -> session.segments().stream()).map(Segment::id).toList();
        SegmentId segment = now.agenda().runningSegment().map(Segment::id)
                .orElseGet(() -> own.isEmpty() ? now.lists().all().getFirst().segment() : dice.of(own));
        List<Badge> keepers = new ArrayList<>(List.of(Leading.secretary(now)));
        now.agenda().current().map(Session::id).flatMap(now.plan()::session).ifPresent(plan -> keepers.addAll(Cast.chairs(plan)));
        return new Press(dice.of(keepers), dice.oneIn(2) ? new PreviewOrder(segment, ordering) : new SetOrder(segment, ordering));
    }

    private Press answering(Conference now, SpeakersList list, Swap swap) {
        DelegationId proposer = list.request(swap.request()).orElseThrow().delegation();
        DelegationId asked = list.request(swap.with()).orElseThrow().delegation();
        return switch (dice.below(8)) {
            case 6, 7 -> new Press(delegate(now, proposer), proposing(list, list.request(swap.request()).orElseThrow()));
            case 0 -> new Press(delegate(now, asked), new DeclineSwap(swap.request(), swap.with()));
            case 1 -> new Press(delegate(now, proposer), new DeclineSwap(swap.request(), swap.with()));
            case 2 -> new Press(delegate(now, proposer), new AgreeToSwap(swap.request(), swap.with()));
            case 3 -> new Press(delegate(now, asked), new ProposeSwap(/* request= */ swap.with(), /* with= */ swap.request()));
            default -> new Press(delegate(now, asked), new AgreeToSwap(swap.request(), swap.with()));
        };
    }

    private Command yielding(SpeakersList list, Request request) {
        List<Request> queue = list.queue();
        int next = Math.min(list.place(request.id()), queue.size() - 1);
        return new YieldPlace(request.id(), dice.oneIn(6) ? dice.of(queue).id() : queue.get(next).id());
    }

    private Command proposing(SpeakersList list, Request request) {
        return new ProposeSwap(request.id(), dice.of(list.queue()).id());
    }

    private Badge delegate(Conference now, DelegationId id) {
        Delegation delegation = now.roster().delegation(id).orElseThrow();
        return dice.of(Cast.delegates(delegation));
    }
}
