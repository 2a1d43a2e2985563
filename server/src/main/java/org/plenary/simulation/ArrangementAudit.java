package org.plenary.simulation;

import static org.plenary.simulation.Invariant.ANYBODY_CAN_DRAW_AGAIN;
import static org.plenary.simulation.Invariant.EVERY_PLACE_SAYS_WHY;
import static org.plenary.simulation.Invariant.PLACED_KEEPS_ITS_INDEX;
import static org.plenary.simulation.Invariant.POLICY_ORDERS_THE_LIST;
import static org.plenary.simulation.Invariant.PREVIEW_CHANGES_NOTHING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.core.Arrangement;
import org.plenary.core.Conference;
import org.plenary.core.OrderCommand;
import org.plenary.core.OrderEvent.ListArranged;
import org.plenary.core.OrderPolicy;
import org.plenary.core.Ordering;
import org.plenary.core.Outcome;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.Rules;
import org.plenary.core.Slip;
import org.plenary.core.SpeakersList;
import org.plenary.core.Standing;

/// Orders every list once more, by hand, and looks whether it stands so.
final class ArrangementAudit implements Audit {

    private final Books books;

    ArrangementAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        if (happened.event() instanceof ListArranged arranged) {
            List<RequestId> before = ids(happened.before().lists().of(arranged.segment()).orElseThrow());
            report.equal(PLACED_KEEPS_ITS_INDEX, "what is arranged", Set.copyOf(before), Set.copyOf(arranged.order()));
            for (int i = 0; i < before.size(); i++) {
                RequestId there = before.get(i);
                report.check(PLACED_KEEPS_ITS_INDEX, !books.lists().placed(there) || arranged.order().get(i).equals(there),
                        () -> arranged + " moves " + there + ", which somebody has placed among " + before);
            }
        }
    }

    @Override
    public void met(Step step, Report report) {
        if (step.slip().command() instanceof OrderCommand.PreviewOrder(var segment, Ordering ordering)
                && step.outcome() instanceof Outcome.Granted granted) {
            Slip setting = new Slip(
                    step.slip().id(), step.slip().at(), step.slip().badge(), new OrderCommand.SetOrder(segment, ordering));
            Conference set = step.met();
            for (var event : Step.events(Rules.decide(set, setting))) {
                set = set.after(step.slip().at(), event);
            }
            List<RequestId> expected = ids(set.lists().of(segment).orElseThrow());
            boolean same = step.met().lists().of(segment).orElseThrow().ordering().equals(ordering) || expected.equals(granted.order());
            report.check(PREVIEW_CHANGES_NOTHING, granted.events().isEmpty() && step.after() == step.met() && same,
                    () -> "the preview is " + granted + ", and setting it gives " + expected);
        }
    }

    @Override
    public void after(Step step, Report report) {
        if (step.after() == step.before()) {
            return;
        }
        for (SpeakersList list : step.after().lists().all()) {
            if (!list.queue().isEmpty() && step.after().lists() != step.before().lists()) {
                reasons(step.after(), list, report);
            }
            report.equal(POLICY_ORDERS_THE_LIST, "the ordering", books.lists().ordering(list.segment()), list.ordering());
            if (!list.ordering().isUsual() && !list.queue().isEmpty()) {
                ordered(step.after(), list, report);
            }
        }
    }

    private void ordered(Conference now, SpeakersList list, Report report) {
        List<RequestId> expected = new OrderBook(now.roster(), books, list.ordering()).order(list.segment()).stream().map(Request::id)
                .toList();
        report.equal(POLICY_ORDERS_THE_LIST, () -> "the order of " + list.segment() + " by " + list.ordering(), expected, ids(list));
        if (list.ordering().policy() instanceof OrderPolicy.ByLot(String seed)) {
            boolean bounded = list.ordering().inARow() > 0 || list.ordering().inAll() > 0;
            Map<Integer, List<String>> lots = list.queue().stream().filter(request -> !books.lists().placed(request.id()))
                    .collect(Collectors.groupingBy(books.lists()::rank, Collectors.mapping(
                            request -> OrderBook.lot(seed, request.delegation()), Collectors.toList())));
            report.check(ANYBODY_CAN_DRAW_AGAIN,
                    bounded || lots.values().stream().allMatch(each -> each.equals(each.stream().sorted().toList())),
                    () -> "the lots of " + seed + " are " + lots);
        }
    }

    private void reasons(Conference now, SpeakersList list, Report report) {
        List<Standing> standings = Arrangement.standings(now, list);
        Set<RequestId> put = standings.stream()
                .filter(each -> Set.of(Standing.Why.MOVED, Standing.Why.SWAPPED, Standing.Why.YIELDED, Standing.Why.LET_FIRST)
                        .contains(each.why()))
                .map(Standing::request).collect(Collectors.toSet());
        Set<RequestId> placed = ids(list).stream().filter(books.lists()::placed).collect(Collectors.toSet());
        report.equal(EVERY_PLACE_SAYS_WHY, "what somebody has placed", placed, put);
        report.equal(EVERY_PLACE_SAYS_WHY, "what says why", Set.copyOf(ids(list)),
                Set.copyOf(standings.stream().map(Standing::request).toList()));
    }

    private static List<RequestId> ids(SpeakersList list) {
        return new ArrayList<>(list.queue().stream().map(Request::id).toList());
    }
}
