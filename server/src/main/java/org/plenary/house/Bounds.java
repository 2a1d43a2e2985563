package org.plenary.house;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.accreditation.AccreditationSettings;
import org.plenary.core.Names;
import org.plenary.core.Role;
import org.plenary.gateway.DoorLimits;
import org.plenary.gateway.Limits;
import org.plenary.gateway.MessageLimits;
import org.plenary.gateway.OutboxLimits;
import org.plenary.gateway.Patience;
import org.plenary.gateway.Rate;
import org.plenary.gateway.UploadLimits;

/// Every queue, map and buffer of a server that others can fill has its bound here, under a name such as `door.connections`.
record Bounds(
        DoorLimits door, MessageLimits messages, OutboxLimits outbox, Patience patience, UploadLimits uploads,
        AccreditationSettings accreditation, Rings rings) {

    static final Bounds DEFAULTS = new Bounds(
            DoorLimits.DEFAULTS, MessageLimits.DEFAULTS, OutboxLimits.DEFAULTS, Patience.DEFAULTS, UploadLimits.DEFAULTS,
            AccreditationSettings.DEFAULTS, new Rings(8_192, 8_192));

    /// Places on the two rings, powers of two.
    ///
    /// @param intake       commands before the log
    /// @param announcement steps after it
    record Rings(int intake, int announcement) {

        Rings {
            if (Integer.bitCount(intake) != 1 || Integer.bitCount(announcement) != 1) {
                throw new IllegalArgumentException("rings have a power of two of places, such as 8192");
            }
        }
    }

    /// What the gateway puts an end to.
    Limits gateway() {
        return new Limits(door, messages, outbox, patience, uploads);
    }

    /// These bounds with one that is told as `NAME=VALUE`.
    ///
    /// @throws IllegalArgumentException with a sentence that says what can be told
    Bounds with(String told) {
        String[] parts = told.split("=", 2);
        String[] path = parts[0].split("\\.");
        if (parts.length < 2 || !names().containsKey(parts[0])) {
            throw new IllegalArgumentException("there is no limit " + parts[0] + "; `plenary limits` tells them all");
        }
        try {
            Record part = (Record) value(this, path[0]);
            return replaced(this, path[0], replaced(part, path[1], read(value(part, path[1]), parts[1])));
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalArgumentException(parts[0] + " cannot be " + parts[1] + ": it is written like " + names().get(parts[0]), e);
        }
    }

    /// All of them by name, each as it would be told.
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (RecordComponent topic : Bounds.class.getRecordComponents()) {
            Record part = (Record) value(this, topic.getName());
            for (RecordComponent each : part.getClass().getRecordComponents()) {
                names.put(topic.getName() + "." + each.getName(), told(value(part, each.getName())));
            }
        }
        return names;
    }

    private static String told(Object value) {
        return switch (value) {
            case Rate(int perSecond, int burst) -> perSecond + "/" + burst;
            case Map<?, ?> byRole -> Stream.of(Role.values()).filter(byRole::containsKey)
                    .map(role -> Names.key(role) + ":" + byRole.get(role)).collect(Collectors.joining(","));
            default -> value.toString(); // not sealed: numbers, and durations as ISO 8601 writes them
        };
    }

    /// @param before what it is instead of
    private static Object read(Object before, String told) {
        return switch (before) {
            case Rate rate -> {
                String[] both = told.split("/", 2);
                yield new Rate(natural(both[0]), natural(both.length > 1 ? both[1] : both[0]));
            }
            case Duration duration -> positive(Duration.parse(told.toUpperCase(Locale.ROOT)));
            case Map<?, ?> byRole -> {
                Map<Role, Object> changed = new EnumMap<>(Role.class);
                byRole.forEach((role, number) -> changed.put((Role) role, number));
                for (String each : told.split(",", -1)) {
                    String[] both = each.split(":", 2);
                    changed.put(role(both[0]), natural(both.length > 1 ? both[1] : ""));
                }
                yield Map.copyOf(changed);
            }
            default -> natural(told); // not sealed: numbers
        };
    }

    private static Role role(String key) {
        return Stream.of(Role.values()).filter(role -> Names.key(role).equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no role " + key));
    }

    private static int natural(String told) {
        int number = Integer.parseInt(told);
        if (number < 1) {
            throw new NumberFormatException("less than one");
        }
        return number;
    }

    private static Duration positive(Duration told) {
        if (!told.isPositive()) {
            throw new NumberFormatException("no time at all");
        }
        return told;
    }

    private static Object value(Record of, String name) {
        try {
            for (RecordComponent each : of.getClass().getRecordComponents()) {
                if (each.getName().equals(name)) {
                    return each.getAccessor().invoke(of);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("records tell what they hold", e);
        }
        throw new IllegalStateException("no " + name + " in " + of);
    }

    @SuppressWarnings("unchecked") // a record's constructor makes records of its class
    private static <R extends Record> R replaced(R before, String name, Object value) {
        List<Object> values = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent each : before.getClass().getRecordComponents()) {
            values.add(each.getName().equals(name) ? value : value(before, each.getName()));
            types.add(each.getType());
        }
        try {
            return (R) before.getClass().getDeclaredConstructor(types.toArray(Class[]::new)).newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof IllegalArgumentException sentence ? sentence : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("records are made of what they hold", e);
        }
    }
}
