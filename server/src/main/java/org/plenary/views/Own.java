package org.plenary.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Badge;
import org.plenary.core.Conference;
import org.plenary.core.DelegationId;
import org.plenary.core.Request;
import org.plenary.core.Row;
import org.plenary.core.SpeakersList;
import org.plenary.core.Swap;

/// What concerns one badge alone and stands on no view of its audience: its delegation's point of order before it is recognized,
/// that the delegation is registered as present, and the changes of places that it has proposed or is asked for.
public final class Own {

    private Own() {}

    public static Row<Item> of(Conference now, Badge badge) {
        if (badge.delegation().isEmpty()) {
            return Row.of();
        }
        DelegationId own = badge.delegation().get();
        List<Item> items = new ArrayList<>();
        now.floor().point(own).filter(point -> !point.recognized()).ifPresent(point -> items.add(Items.point(point)));
        if (now.roster().isPresent(own)) {
            items.add(new Item.AttendanceItem(own));
        }
        for (SpeakersList list : now.lists().all()) {
            list.swaps().stream().filter(swap -> concerns(list, swap, own)).forEach(swap -> items.add(Items.swap(swap)));
        }
        return Row.copyOf(items);
    }

    private static boolean concerns(SpeakersList list, Swap swap, DelegationId own) {
        Optional<DelegationId> proposer = list.request(swap.request()).map(Request::delegation);
        Optional<DelegationId> asked = list.request(swap.with()).map(Request::delegation);
        return proposer.equals(Optional.of(own)) || asked.equals(Optional.of(own));
    }
}
