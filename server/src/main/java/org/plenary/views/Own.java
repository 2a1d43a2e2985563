package org.plenary.views;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.plenary.core.Badge;
import org.plenary.core.Conference;
import org.plenary.core.DelegationId;
import org.plenary.core.Document;
import org.plenary.core.Documents;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.Role;
import org.plenary.core.Row;
import org.plenary.core.SpeakersList;
import org.plenary.core.Swap;

/// What concerns one badge alone and stands on no view of its audience: its delegation's point of order before it is recognized,
/// that the delegation is registered as present, the changes of places that it has proposed or is asked for, and the texts of statements
/// that are still to be delivered.
public final class Own {

    private Own() {}

    public static Row<Item> of(Conference now, Badge badge) {
        List<Item> items = new ArrayList<>();
        documents(now, badge, items);
        if (badge.delegation().isEmpty()) {
            return Row.copyOf(items);
        }
        DelegationId own = badge.delegation().get();
        now.floor().point(own).filter(point -> !point.recognized()).ifPresent(point -> items.add(Items.point(point)));
        if (now.roster().isPresent(own)) {
            items.add(new Item.AttendanceItem(own));
        }
        for (SpeakersList list : now.lists().all()) {
            list.swaps().stream().filter(swap -> concerns(list, swap, own)).forEach(swap -> items.add(Items.swap(swap)));
        }
        return Row.copyOf(items);
    }

    /// The texts of statements that are still to be delivered: a delegation's own, all to the secretariat. Most have none.
    private static void documents(Conference now, Badge badge, List<Item> items) {
        List<Document> statements = now.papers().all().stream()
                .filter(each -> each.delegation().isPresent())
                .filter(each -> badge.role() == Role.SECRETARY || each.delegation().equals(badge.delegation()))
                .toList();
        if (!statements.isEmpty()) {
            NavigableSet<RequestId> delivered = Documents.delivered(now);
            statements.stream().filter(each -> !Documents.isOut(each, delivered)).forEach(each -> items.add(Items.document(each, false)));
        }
    }

    private static boolean concerns(SpeakersList list, Swap swap, DelegationId own) {
        Optional<DelegationId> proposer = list.request(swap.request()).map(Request::delegation);
        Optional<DelegationId> asked = list.request(swap.with()).map(Request::delegation);
        return proposer.equals(Optional.of(own)) || asked.equals(Optional.of(own));
    }
}
