package org.plenary.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/// The keys of one group and their values; a key that nobody asks for is unknown.
final class Fields {

    private final Spot group;
    private final Map<String, Spot> keys = new LinkedHashMap<>();
    private final Map<String, Spot> values = new HashMap<>();
    private final SequencedSet<String> asked = new LinkedHashSet<>();

    private Fields(Spot group) {
        this.group = group;
    }

    static Fields of(Spot spot, MappingNode group) {
        Fields fields = new Fields(spot);
        group.getValue().forEach(fields::add);
        return fields;
    }

    private void add(NodeTuple entry) {
        Spot key = group.field("?", entry.getKeyNode());
        Optional<String> word = key.text("the name of a key");
        if (word.isEmpty()) {
            return;
        }
        String name = word.get();
        Spot named = group.field(name.length() > 40 ? "..." : name, entry.getKeyNode());
        Spot first = keys.putIfAbsent(name, named);
        if (first == null) {
            values.put(name, group.field(name, entry.getValueNode()));
        } else {
            named.mistake(Letters.shown(name) + " is here again, first in line " + first.line(), "each key once");
        }
    }

    /// The value of a key that must be there; where it is not, or cannot be read, that is noted and there is none.
    <T> Optional<T> required(String key, Form<T> form) {
        if (!has(key)) {
            spot(key).mistake("missing", form.expected());
        }
        return optional(key, form);
    }

    /// The value of a key that may be there; where it cannot be read, that is noted and there is none.
    <T> Optional<T> optional(String key, Form<T> form) {
        return has(key) ? form.read(spot(key)) : Optional.empty();
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /// Where the value of a key stands, or would stand.
    Spot spot(String key) {
        Spot value = values.get(key);
        return value == null ? group.field(key, group.node()) : value;
    }

    String path() {
        return group.path();
    }

    /// Notes the keys that nobody asked for; called when the whole group is read.
    void close() {
        List<String> missing = asked.stream().filter(key -> !values.containsKey(key)).toList();
        for (Map.Entry<String, Spot> key : keys.entrySet()) {
            if (!asked.contains(key.getKey())) {
                key.getValue().mistake(
                        Letters.shown(key.getKey()) + " is no key here",
                        "one of " + String.join(", ", asked),
                        Nearest.to(key.getKey(), missing));
            }
        }
    }
}
