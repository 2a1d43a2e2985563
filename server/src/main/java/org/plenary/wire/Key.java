package org.plenary.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.core.Names;

/// An enum, which travels as the key of its constant.
final class Key implements Form {

    private final Map<Object, String> keys = new LinkedHashMap<>();
    private final Map<String, Enum<?>> constants = new LinkedHashMap<>();

    Key(Class<?> type) {
        for (var each : type.getEnumConstants()) {
            var constant = (Enum<?>) each;
            keys.put(constant, Names.key(constant));
            constants.put(Names.key(constant), constant);
        }
    }

    @Override
    public Object toWire(Object value) {
        return keys.getOrDefault(value, "");
    }

    @Override
    public Object fromWire(Object wire) {
        var constant = constants.get(wire);
        if (constant == null) {
            throw new Unfit("one of " + String.join(", ", keys.values()) + ", not \"" + Unfit.shown((String) wire) + "\"");
        }
        return constant;
    }
}
