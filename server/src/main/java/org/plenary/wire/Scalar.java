package org.plenary.wire;

import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A type that travels as one number or one text.
record Scalar(JavaType wire, Function<Object, Object> written, Function<Object, Object> read) implements Form {

    private static final long MICROS = 1_000_000;
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final Duration LONGEST = Duration.ofDays(10_000);

    private static final Map<Class<?>, Scalar> ALL = Map.ofEntries(
            Map.entry(String.class, same(JavaType.STRING)),
            Map.entry(int.class, same(JavaType.INT)),
            Map.entry(Integer.class, same(JavaType.INT)),
            Map.entry(long.class, same(JavaType.LONG)),
            Map.entry(Long.class, same(JavaType.LONG)),
            Map.entry(double.class, same(JavaType.DOUBLE)),
            Map.entry(boolean.class, same(JavaType.BOOLEAN)),
            Map.entry(Boolean.class, same(JavaType.BOOLEAN)),
            Map.entry(Instant.class, of(JavaType.LONG, Instant.class, Scalar::micros, Scalar::instant)),
            Map.entry(Duration.class, of(JavaType.LONG, Duration.class, Scalar::micros, Scalar::duration)),
            Map.entry(LocalDate.class, of(JavaType.STRING, LocalDate.class, LocalDate::toString, Scalar::date)),
            Map.entry(ZoneId.class, of(JavaType.STRING, ZoneId.class, ZoneId::getId, Scalar::zone)));

    static Optional<Scalar> of(Class<?> type) {
        return Optional.ofNullable(ALL.get(type));
    }

    @Override
    public Object toWire(Object value) {
        return written.apply(value);
    }

    @Override
    public Object fromWire(Object wire) {
        return read.apply(wire);
    }

    /// Microseconds since the epoch; what is finer is cut off.
    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1_000);
    }

    static long micros(Duration duration) {
        return Math.addExact(Math.multiplyExact(duration.getSeconds(), MICROS), duration.getNano() / 1_000);
    }

    /// The bounds keep every later sum and every calendar within reach.
    private static Instant instant(Object micros) {
        Instant instant = Instant.EPOCH.plus((Long) micros, ChronoUnit.MICROS);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new Unfit("microseconds since 1970, in the years 0 to 9999");
        }
        return instant;
    }

    private static Duration duration(Object micros) {
        Duration duration = Duration.of((Long) micros, ChronoUnit.MICROS);
        if (duration.compareTo(LONGEST) > 0 || duration.compareTo(LONGEST.negated()) < 0) {
            throw new Unfit("microseconds, of at most " + LONGEST.toDays() + " days");
        }
        return duration;
    }

    private static LocalDate date(Object text) {
        try {
            return LocalDate.parse((String) text);
        } catch (DateTimeException e) {
            throw new Unfit("a date as in 2001-12-13, not \"" + Unfit.shown((String) text) + "\"");
        }
    }

    private static ZoneId zone(Object text) {
        try {
            return ZoneId.of((String) text);
        } catch (DateTimeException e) {
            throw new Unfit("a time zone as in Asia/Bishkek, not \"" + Unfit.shown((String) text) + "\"");
        }
    }

    private static Scalar same(JavaType wire) {
        return new Scalar(wire, value -> value, value -> value);
    }

    private static <T> Scalar of(JavaType wire, Class<T> type, Function<T, Object> written, Function<Object, Object> read) {
        return new Scalar(wire, value -> written.apply(type.cast(value)), read);
    }
}
