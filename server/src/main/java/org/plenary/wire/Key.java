package org.plenary.wire;

import java.util.HashMap;
import java.util.Map;
import org.plenary.core.Names;

/// An enum, which travels as the key of its constant.
final class Key implements Form {

    private final String[] keys;
    private final Map<String, Enum<?>> constants = new HashMap<>();

    Key(Class<?> type) {
        var all = type.getEnumConstants();
        keys = new String[all.length];
        for (var each : all) {
            var constant = (Enum<?>) each;
            keys[constant.ordinal()] = Names.key(constant);
            constants.put(Names.key(constant), constant);
        }
    }

    @Override
    public Object toWire(Object value) {
        return keys[((Enum<?>) value).ordinal()];
    }

    @Override
    public Object fromWire(Object wire) {
        var constant = constants.get(wire);
        if (constant == null) {
            throw new Unfit("one of " + String.join(", ", keys) + ", not \"" + Unfit.shown((String) wire) + "\"");
        }
        return constant;
    }
}
