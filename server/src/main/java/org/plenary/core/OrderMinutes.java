package org.plenary.core;

import java.util.List;
import org.plenary.core.OrderEvent.ListArranged;
import org.plenary.core.OrderEvent.OrderSet;
import org.plenary.core.OrderEvent.PlaceYielded;
import org.plenary.core.OrderEvent.PlacesSwapped;
import org.plenary.core.OrderEvent.StatementHandedIn;
import org.plenary.core.OrderEvent.SwapDeclined;
import org.plenary.core.OrderEvent.SwapProposed;

/// Tells how places were changed.
final class OrderMinutes {

    private static final Words NOTHING = new Words("", "");

    private OrderMinutes() {}

    static String tell(Conference before, Conference after, OrderEvent event, Language language) {
        return Minutes.said(Minutes.e(event), language, switch (event) {
            case SwapProposed e -> two(before, e.request(), e.with());
            case SwapDeclined e -> declined(before, e);
            case PlacesSwapped e -> two(before, e.request(), e.with()).with("place", e.place()).with("other-place", e.withPlace());
            case PlaceYielded e -> two(before, e.request(), e.to()).with("place", e.place());
            case OrderSet e -> new Phrase().with("segment", Minutes.segment(before, e.segment())).with("order", told(e.ordering()));
            case ListArranged e ->
                    new Phrase().with("segment", Minutes.segment(before, e.segment())).with("names", names(after, e.order()));
            case StatementHandedIn e -> new Phrase().with("delegation", requester(before, e.request()));
        });
    }

    private static Phrase declined(Conference before, SwapDeclined event) {
        DelegationId proposer = before.lists().request(event.request()).orElseThrow().delegation();
        return proposer.equals(event.by())
                ? two(before, event.request(), event.with())
                : two(before, event.with(), event.request());
    }

    private static Words names(Conference after, Row<RequestId> order) {
        List<Words> names = order.stream().map(id -> requester(after, id)).toList();
        return new Words(
                String.join(", ", names.stream().map(Words::en).toList()), String.join(", ", names.stream().map(Words::ru).toList()));
    }

    private static Words told(Ordering ordering) {
        Phrase phrase = new Phrase().with("a", Integer.toString(ordering.inARow())).with("m", Integer.toString(ordering.inAll()));
        Words policy = policy(ordering.policy());
        Words inARow = ordering.inARow() == 0 ? NOTHING : phrased("order.in-a-row", phrase);
        Words inAll = ordering.inAll() == 0 ? NOTHING : phrased("order.in-all", phrase);
        return new Words(policy.en() + inARow.en() + inAll.en(), policy.ru() + inARow.ru() + inAll.ru());
    }

    private static Words policy(OrderPolicy policy) {
        String key = "order." + Names.key(policy.getClass());
        return switch (policy) {
            case OrderPolicy.Alphabetical p ->
                    phrased(key, new Phrase().with("letter", p.from()).with("alphabet", Minutes.language(p.alphabet())));
            case OrderPolicy.ByLot p -> phrased(key, new Phrase().with("seed", p.seed()));
            case OrderPolicy.RoundRobin p -> Vocabulary.words(key + "-" + Names.key(p.over()));
            case OrderPolicy.InOrderOfRequest p -> Vocabulary.words(key);
            case OrderPolicy.FirstTimeFirst p -> Vocabulary.words(key);
            case OrderPolicy.LeastSpokenFirst p -> Vocabulary.words(key);
            case OrderPolicy.ByCategory p -> Vocabulary.words(key);
            case OrderPolicy.FixedOrder p -> Vocabulary.words(key);
        };
    }

    private static Words phrased(String key, Phrase phrase) {
        return new Words(phrase.in(Language.EN, Vocabulary.words(key)), phrase.in(Language.RU, Vocabulary.words(key)));
    }

    private static Phrase two(Conference before, RequestId one, RequestId other) {
        return new Phrase().with("delegation", requester(before, one)).with("other", requester(before, other));
    }

    private static Words requester(Conference before, RequestId id) {
        return Minutes.name(before, before.lists().request(id).orElseThrow().delegation());
    }
}
