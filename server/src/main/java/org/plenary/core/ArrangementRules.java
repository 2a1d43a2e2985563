package org.plenary.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.OrderEvent.ListArranged;

/// Arranges lists anew where what has happened moves their order: their ordering counts who has spoken, or bounds who follows whom.
final class ArrangementRules {

    private ArrangementRules() {}

    /// An outcome with the arrangements that follow from it; a receipt tells the place after them.
    static Outcome arranged(Conference now, Instant at, Outcome outcome) {
        if (!(outcome instanceof Outcome.Granted granted) || granted.events().isEmpty()) {
            return outcome;
        }
        Row<Event> events = arranged(now, at, granted.events());
        return events.size() == granted.events().size()
                ? outcome
                : new Outcome.Granted(events, granted.receipt().map(receipt -> placed(after(now, at, events), receipt)), granted.order());
    }

    /// Events with the arrangements that follow from them.
    static Row<Event> arranged(Conference now, Instant at, Row<Event> events) {
        if (now.lists().all().stream().allMatch(list -> list.ordering().isUsual())) {
            return events;
        }
        Conference after = after(now, at, events);
        List<Event> all = new ArrayList<>(events);
        for (SpeakersList list : after.lists().all()) {
            if (!list.ordering().isUsual()) {
                arranging(after, list).ifPresent(all::add);
            }
        }
        return Row.copyOf(all);
    }

    /// What gives a list the order that it should have, where it has another.
    static Optional<Event> arranging(Conference now, SpeakersList list) {
        if (list.queue().size() < 2) {
            return Optional.empty();
        }
        Row<RequestId> order = Arrangement.of(now, list);
        return order.equals(list.order()) ? Optional.empty() : Optional.of(new ListArranged(list.segment(), order));
    }

    /// Where a request comes to stand that is inscribed or restored, from 1.
    static int place(Conference now, SpeakersList list, Request request) {
        if (list.ordering().isUsual()) {
            return list.placeFor(request, now.plan().rulebook());
        }
        SpeakersList longer = list.with(request, list.queue().size() + 1);
        return Arrangement.of(now, longer).indexOf(request.id()) + 1;
    }

    /// Refuses more turns than the list's ordering takes from one delegation; the chair may still inscribe it.
    static Optional<Outcome> usedUp(Conference now, SpeakersList list, DelegationId delegation) {
        int most = list.ordering().inAll();
        if (most == 0) {
            return Optional.empty();
        }
        long waiting = list.active().filter(each -> each.delegation().equals(delegation) && Spoken.counts(now, each.kind())).count();
        int had = Spoken.before(now, list.segment()).turns(delegation::equals);
        return had + waiting < most
                ? Optional.empty()
                : Optional.of(Outcome.refused(Refusal.TURNS_ARE_USED_UP, Integer.toString(most)));
    }

    private static Receipt placed(Conference after, Receipt receipt) {
        int place = after.lists().listOf(receipt.request()).map(list -> list.place(receipt.request())).orElse(0);
        return place == 0 ? receipt : new Receipt(receipt.request(), receipt.sequence(), receipt.at(), place);
    }

    private static Conference after(Conference now, Instant at, Row<Event> events) {
        Conference after = now;
        for (Event event : events) {
            after = after.after(at, event);
        }
        return after;
    }
}
