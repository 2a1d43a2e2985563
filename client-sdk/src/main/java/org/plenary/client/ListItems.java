package org.plenary.client;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.protocol.v1.Badge;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Item.ItemCase;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.SwapItem;

/// What a client sees of speakers' lists, a part of [Mirror].
public interface ListItems {

    Optional<Item> item(ItemCase kind, String key);

    Collection<Item> items();

    Collection<Item> own();

    Badge badge();

    /// The speakers' list of a segment.
    default Optional<ListItem> list(String segment) {
        return item(ItemCase.LIST, segment).map(Item::getList);
    }

    /// The requests that wait on a segment's list, next first; empty where the segment has no list.
    default List<RequestItem> requests(String segment) {
        return list(segment).stream().flatMap(list -> list.getRequestsList().stream())
                .flatMap(id -> request(id).stream()).toList();
    }

    default Optional<RequestItem> request(int id) {
        return item(ItemCase.REQUEST, Integer.toString(id)).map(Item::getRequest);
    }

    /// What the badge's delegation has waiting, by number; empty for a badge without a delegation.
    default List<RequestItem> ownRequests() {
        return Stream.concat(items().stream(), own().stream()).filter(Item::hasRequest).map(Item::getRequest).distinct()
                .filter(request -> badge().hasDelegation() && badge().getDelegation().equals(request.getDelegation()))
                .sorted(Comparator.comparingInt(RequestItem::getId)).toList();
    }

    /// The proposals to change places that this client may see, by the proposing request; at the podium all, to a delegation its own.
    default List<SwapItem> swaps() {
        return Stream.concat(items().stream(), own().stream()).filter(Item::hasSwap).map(Item::getSwap).distinct()
                .sorted(Comparator.comparingInt(SwapItem::getRequest)).toList();
    }
}
