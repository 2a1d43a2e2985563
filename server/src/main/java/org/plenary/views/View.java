package org.plenary.views;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.core.Conference;

/// What one audience may see of a conference: a pure function of the two. An update is one view minus another.
public final class View {

    private final Conference conference;
    private final Audience audience;
    private final Map<Topic, Map<ItemKey, Item>> topics;

    private View(Conference conference, Audience audience, Map<Topic, Map<ItemKey, Item>> topics) {
        this.conference = conference;
        this.audience = audience;
        this.topics = topics;
    }

    public static View of(Conference conference, Audience audience) {
        Map<Topic, Map<ItemKey, Item>> topics = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            topics.put(topic, drawn(topic, conference, audience));
        }
        return new View(conference, audience, topics);
    }

    /// The same audience's view of a later state; topics that have not changed are the same objects.
    public View next(Conference after) {
        Map<Topic, Map<ItemKey, Item>> next = new EnumMap<>(Topic.class);
        topics.forEach((topic, items) -> next.put(topic, topic.same(conference, after) ? items : drawn(topic, after, audience)));
        return new View(after, audience, next);
    }

    /// What turns `before` into this view: what is gone first, so that nobody sees the new beside what it replaces.
    public List<Change> minus(View before) {
        List<Change> changes = new ArrayList<>();
        topics.forEach((topic, items) -> {
            Map<ItemKey, Item> old = before.topics.getOrDefault(topic, Map.of());
            if (items != old) {
                old.keySet().stream().filter(key -> !items.containsKey(key)).forEach(key -> changes.add(new Change.Remove(key)));
            }
        });
        topics.forEach((topic, items) -> {
            Map<ItemKey, Item> old = before.topics.getOrDefault(topic, Map.of());
            if (items != old) {
                items.forEach((key, item) -> {
                    if (!item.equals(old.get(key))) {
                        changes.add(new Change.Put(item));
                    }
                });
            }
        });
        return changes;
    }

    public Collection<Item> items() {
        List<Item> items = new ArrayList<>();
        topics.values().forEach(each -> items.addAll(each.values()));
        return Collections.unmodifiableList(items);
    }

    private static Map<ItemKey, Item> drawn(Topic topic, Conference conference, Audience audience) {
        Map<ItemKey, Item> items = new LinkedHashMap<>();
        for (Item item : topic.items(conference, audience)) {
            ItemKey key = ItemKey.of(item);
            if (Visibility.allows(audience, key.kind())) {
                items.put(key, item);
            }
        }
        return items;
    }
}
