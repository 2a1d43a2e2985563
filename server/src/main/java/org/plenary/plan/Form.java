package org.plenary.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plenary.core.Row;

/// What a value of the plan looks like: in words, and how it is read from its place.
///
/// A reading that fails notes its mistakes and gives nothing, and the reader goes on with something else in that place, so that one
/// reading finds all mistakes of a file. A plan read with a mistake is never handed out.
record Form<T>(String expected, Function<Spot, Optional<T>> reading) {

    Optional<T> read(Spot spot) {
        return reading.apply(spot);
    }

    <R> Form<R> as(Function<T, R> change) {
        return new Form<>(expected, spot -> read(spot).map(change));
    }

    /// A value that none before it has been; made anew for each list.
    Form<T> once(String each) {
        return unlike(new HashSet<>(), each);
    }

    /// A value that is not among those seen, and is so from then on.
    Form<T> unlike(Set<T> seen, String each) {
        return new Form<>(expected, spot -> read(spot).filter(value -> {
            boolean first = seen.add(value);
            if (!first) {
                spot.mistake("\"" + value + "\" is here again", each);
            }
            return first;
        }));
    }

    /// A group of keys.
    static <T> Form<T> group(String expected, Function<Fields, T> reading) {
        return new Form<>(expected, spot -> spot.fields(expected).map(fields -> {
            T read = reading.apply(fields);
            fields.close();
            return read;
        }));
    }

    /// A list, which may be empty.
    static <T> Form<Row<T>> list(String what, Form<T> each) {
        String expected = "a list of " + what;
        return new Form<>(expected, spot -> spot.items(expected).map(items -> readAll(items, each)));
    }

    /// A list with something in it.
    static <T> Form<Row<T>> filledList(String what, Form<T> each) {
        String expected = "a list of " + what;
        return new Form<>(expected, spot -> spot.items(expected).map(items -> {
            if (items.isEmpty()) {
                spot.mistake("an empty list is here", expected);
            }
            return readAll(items, each);
        }));
    }

    private static <T> Row<T> readAll(List<Spot> items, Form<T> each) {
        return Row.copyOf(items.stream().flatMap(item -> each.read(item).stream()).toList());
    }
}
