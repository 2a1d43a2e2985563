package org.plenary.core;

import org.plenary.core.OrderEvent.PlaceYielded;
import org.plenary.core.OrderEvent.PlacesSwapped;
import org.plenary.core.OrderEvent.StatementHandedIn;
import org.plenary.core.OrderEvent.SwapDeclined;
import org.plenary.core.OrderEvent.SwapProposed;

/// Tells how places were changed.
final class OrderMinutes {

    private OrderMinutes() {}

    static String tell(Conference before, OrderEvent event, Language language) {
        return Minutes.said(Minutes.e(event), language, switch (event) {
            case SwapProposed e -> two(before, e.request(), e.with());
            case SwapDeclined e -> declined(before, e);
            case PlacesSwapped e -> two(before, e.request(), e.with()).with("place", e.place()).with("other-place", e.withPlace());
            case PlaceYielded e -> two(before, e.request(), e.to()).with("place", e.place());
            case StatementHandedIn e -> new Phrase().with("delegation", requester(before, e.request()));
        });
    }

    private static Phrase declined(Conference before, SwapDeclined event) {
        DelegationId proposer = before.lists().request(event.request()).orElseThrow().delegation();
        return proposer.equals(event.by())
                ? two(before, event.request(), event.with())
                : two(before, event.with(), event.request());
    }

    private static Phrase two(Conference before, RequestId one, RequestId other) {
        return new Phrase().with("delegation", requester(before, one)).with("other", requester(before, other));
    }

    private static Words requester(Conference before, RequestId id) {
        return Minutes.name(before, before.lists().request(id).orElseThrow().delegation());
    }
}
