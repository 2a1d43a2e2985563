package org.plenary.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.core.ConferenceClock;
import org.plenary.core.Names;
import org.plenary.core.Row;

/// Values of any type that travels, made from the names of its components alone, so that a new command is a sample at once.
final class Samples {

    private static final Instant MORNING = Instant.parse("2001-12-13T08:30:00Z");

    private final boolean full;
    private int next;

    private Samples(boolean full) {
        this.full = full;
    }

    /// A value in which everything optional is there, and every row has elements.
    static <T> T full(Class<T> type) {
        return type.cast(new Samples(true).sample(type, Names.key(type)));
    }

    /// A value in which nothing optional is there, and every row is empty.
    static <T> T bare(Class<T> type) {
        return type.cast(new Samples(false).sample(type, Names.key(type)));
    }

    /// Both of every record of a sealed type.
    static <T> List<T> all(Class<T> sealed) {
        return records(sealed).flatMap(type -> Stream.of(full(type), bare(type))).map(sealed::cast).distinct().toList();
    }

    /// The records of a sealed type and of the sealed types within it.
    static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord() ? Stream.of(type) : Stream.of(type.getPermittedSubclasses()).flatMap(Samples::records);
    }

    private Object sample(Type generic, String name) {
        if (generic instanceof ParameterizedType many) {
            var element = many.getActualTypeArguments()[0];
            if (many.getRawType() == Optional.class) {
                return full ? Optional.of(sample(element, name)) : Optional.empty();
            }
            return full ? Row.of(sample(element, name), sample(element, name)) : Row.of();
        }
        var type = (Class<?>) generic;
        if (type.isRecord()) {
            return type == ConferenceClock.class ? new ConferenceClock(MORNING, MORNING.plusSeconds(1), ++next) : record(type, name);
        }
        if (type.isEnum()) {
            var constants = type.getEnumConstants();
            return constants[full ? Math.min(1, constants.length - 1) : 0];
        }
        return type.isInterface() ? sample(records(type).skip(++next % records(type).count()).findFirst().orElseThrow(), name)
                : scalar(type, name);
    }

    private Object record(Class<?> type, String name) {
        return Shape.of(type).made(Stream.of(type.getRecordComponents()).map(component -> component(type, component, name)).toArray());
    }

    private Object component(Class<?> type, RecordComponent component, String name) {
        boolean identifier = Set.of("key", "code", "number").contains(component.getName()) && type.getRecordComponents().length == 1;
        return sample(component.getGenericType(), identifier ? name : component.getName());
    }

    private Object scalar(Class<?> type, String name) {
        next++;
        return switch (type.getSimpleName()) {
            case "String" -> name.equals("hex") ? "%064x".formatted(next) : name.toLowerCase(Locale.ROOT) + "-" + next;
            case "int", "Integer" -> next;
            case "long", "Long" -> Long.MAX_VALUE - next;
            case "boolean", "Boolean" -> full;
            case "Instant" -> MORNING.plusMillis(next);
            case "Duration" -> Duration.ofSeconds(next);
            case "LocalDate" -> LocalDate.of(2001, 12, next % 31 + 1);
            case "ZoneId" -> ZoneId.of("Asia/Bishkek");
            default -> throw new IllegalArgumentException("no sample is known of " + type);
        };
    }
}
