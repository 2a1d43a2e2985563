package org.plenary.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.views.Change;
import org.plenary.views.Item;
import org.plenary.views.ItemKey;

/// What a client holds: items under their keys, changed by updates and by nothing else.
final class Mirror {

    private final Map<ItemKey, Item> items;
    private final List<Change> missed = new ArrayList<>();

    Mirror(Collection<Item> snapshot) {
        items = keyed(snapshot);
    }

    static Map<ItemKey, Item> keyed(Collection<Item> items) {
        Map<ItemKey, Item> keyed = new LinkedHashMap<>();
        items.forEach(item -> keyed.put(ItemKey.of(item), item));
        return keyed;
    }

    /// @return whether the change changes anything
    boolean apply(Change change) {
        return switch (change) {
            case Change.Put(Item item) -> !item.equals(items.put(ItemKey.of(item), item));
            case Change.Remove(ItemKey key) -> items.remove(key) != null;
        };
    }

    /// While it is away, what it would have been sent is kept.
    void miss(List<Change> changes) {
        missed.addAll(changes);
    }

    void resume() {
        missed.forEach(this::apply);
        missed.clear();
    }

    boolean holds(Collection<Item> fresh) {
        return items.equals(keyed(fresh));
    }

    boolean holdsTheSameAs(Mirror other) {
        return items.equals(other.items);
    }

    /// What differs from a fresh view, to be told.
    String against(Collection<Item> fresh) {
        Map<ItemKey, Item> should = keyed(fresh);
        List<String> differences = new ArrayList<>();
        should.forEach((key, item) -> {
            if (!item.equals(items.get(key))) {
                differences.add(items.get(key) + " should be " + item);
            }
        });
        items.forEach((key, item) -> {
            if (!should.containsKey(key)) {
                differences.add(item + " should not be there");
            }
        });
        return String.join("; ", differences);
    }
}
