package org.plenary.simulation;

import static org.plenary.simulation.Invariant.ORDER_IS_EXPLAINED;
import static org.plenary.simulation.Invariant.SWAPS_NEED_TWO_CONSENTS;
import static org.plenary.simulation.Invariant.YIELDING_LETS_ONE_PASS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Conference;
import org.plenary.core.DelegationId;
import org.plenary.core.OrderCommand;
import org.plenary.core.OrderCommand.YieldPlace;
import org.plenary.core.OrderEvent;
import org.plenary.core.Outcome;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.SpeakersList;
import org.plenary.core.Swap;

/// Looks at what delegations settle about their places: who proposed, who agreed, and that nobody else's place was touched.
final class OrderAudit implements Audit {

    private final Books books;

    OrderAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {}

    @Override
    public void met(Step step, Report report) {
        report.check(SWAPS_NEED_TWO_CONSENTS, step.due().stream().noneMatch(each -> each.event() instanceof OrderEvent.PlacesSwapped),
                () -> "places were swapped by themselves");
        for (Happened granted : step.granted()) {
            switch (granted.event()) {
                case OrderEvent.SwapProposed e -> report.equal(SWAPS_NEED_TWO_CONSENTS, "whoever proposes",
                        owner(step.met(), e.request()), step.slip().badge().delegation());
                case OrderEvent.PlacesSwapped e -> swapped(step, e, report);
                case OrderEvent.SwapDeclined e -> report.check(SWAPS_NEED_TWO_CONSENTS, concerned(step, new Swap(e.request(), e.with())),
                        () -> step.slip() + " declined what concerns others");
                default -> {} // not sealed: what else happens is looked at elsewhere
            }
        }
        if (step.slip().command() instanceof YieldPlace yield && step.outcome() instanceof Outcome.Granted) {
            List<RequestId> expected = order(step.met(), yield.request());
            int place = expected.indexOf(yield.request());
            boolean follows = place >= 0 && place + 1 < expected.size() && expected.get(place + 1).equals(yield.to());
            report.check(YIELDING_LETS_ONE_PASS, follows, () -> step.slip() + " let somebody pass who does not follow");
            if (follows) {
                Collections.swap(expected, place, place + 1);
                standing(YIELDING_LETS_ONE_PASS, step, expected, List.of(yield.request(), yield.to()), report);
            }
        }
    }

    /// One delegation had proposed it, and the delegation of the other request says so now.
    private void swapped(Step step, OrderEvent.PlacesSwapped event, Report report) {
        boolean proposed = books.lists().swaps().contains(new Swap(event.request(), event.with()));
        boolean agreed = step.slip().command() instanceof OrderCommand
                && owner(step.met(), event.with()).equals(step.slip().badge().delegation());
        report.check(SWAPS_NEED_TWO_CONSENTS, proposed && agreed, () -> event + " was made by " + step.slip());
        List<RequestId> expected = order(step.met(), event.request());
        int one = expected.indexOf(event.request());
        int other = expected.indexOf(event.with());
        report.check(SWAPS_NEED_TWO_CONSENTS, one >= 0 && other >= 0, () -> event + " is about requests that do not wait together");
        if (one >= 0 && other >= 0) {
            Collections.swap(expected, one, other);
            standing(SWAPS_NEED_TWO_CONSENTS, step, expected, List.of(event.request(), event.with()), report);
        }
    }

    /// Where a list bounds who follows whom, the others may have to make room; those who are concerned stand as they agreed.
    static void standing(Invariant invariant, Step step, List<RequestId> expected, List<RequestId> concerned, Report report) {
        List<RequestId> order = order(step.after(), concerned.getFirst());
        boolean bounded = step.after().lists().listOf(concerned.getFirst()).filter(list -> list.ordering().inARow() > 0).isPresent();
        if (bounded) {
            concerned.forEach(id -> report.equal(invariant, () -> "the index of " + id, expected.indexOf(id), order.indexOf(id)));
        } else {
            report.equal(invariant, "the list", expected, order);
        }
    }

    private static boolean concerned(Step step, Swap swap) {
        Optional<DelegationId> by = step.slip().badge().delegation();
        return by.isPresent() && (owner(step.met(), swap.request()).equals(by) || owner(step.met(), swap.with()).equals(by));
    }

    @Override
    public void after(Step step, Report report) {
        List<Swap> open = step.after().lists().all().stream().flatMap(list -> list.swaps().stream()).toList();
        boolean same = open.size() == books.lists().swaps().size() && books.lists().swaps().containsAll(open);
        report.check(ORDER_IS_EXPLAINED, same, () -> open + " are proposed, and should be " + books.lists().swaps());
    }

    private static Optional<DelegationId> owner(Conference now, RequestId request) {
        return now.lists().request(request).map(Request::delegation);
    }

    private static List<RequestId> order(Conference now, RequestId request) {
        return new ArrayList<>(now.lists().listOf(request).<List<Request>>map(SpeakersList::queue).orElse(List.of()).stream()
                .map(Request::id).toList());
    }
}
