package org.plenary.core;

import java.util.AbstractList;
import java.util.Collection;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;

/// An immutable list whose changes are copies; what topics keep their values in.
public final class Row<E> extends AbstractList<E> implements RandomAccess {

    private static final Row<?> EMPTY = new Row<>(new Object[0]);

    private final Object[] elements;

    private Row(Object[] elements) {
        this.elements = elements;
    }

    @SafeVarargs
    public static <E> Row<E> of(E... elements) {
        Object[] copy = elements.clone();
        return copy.length == 0 ? empty() : new Row<>(copy);
    }

    @SuppressWarnings("unchecked") // a row that is returned as it is holds nothing of another type
    public static <E> Row<E> copyOf(Collection<? extends E> elements) {
        if (elements.isEmpty()) {
            return empty();
        }
        return elements instanceof Row<?> row ? (Row<E>) row : new Row<>(elements.toArray());
    }

    @Override
    @SuppressWarnings("unchecked") // only elements of E are ever put in
    public E get(int index) {
        return (E) elements[index];
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public Spliterator<E> spliterator() {
        return Spliterators.spliterator(elements, Spliterator.ORDERED | Spliterator.IMMUTABLE | Spliterator.NONNULL);
    }

    @SuppressWarnings("unchecked") // an empty row holds nothing of any type
    private static <E> Row<E> empty() {
        return (Row<E>) EMPTY;
    }

    /// The row with one more element at its end.
    public Row<E> plus(E element) {
        return inserted(elements.length, element);
    }

    /// The row with one more element that stands at `index`.
    public Row<E> inserted(int index, E element) {
        Object[] copy = new Object[elements.length + 1];
        System.arraycopy(elements, 0, copy, 0, index);
        copy[index] = element;
        System.arraycopy(elements, index, copy, index + 1, elements.length - index);
        return new Row<>(copy);
    }

    /// The row without the element at `index`.
    public Row<E> without(int index) {
        Object[] copy = new Object[elements.length - 1];
        System.arraycopy(elements, 0, copy, 0, index);
        System.arraycopy(elements, index + 1, copy, index, copy.length - index);
        return new Row<>(copy);
    }

    /// The row with another element at `index`.
    public Row<E> replaced(int index, E element) {
        Object[] copy = elements.clone();
        copy[index] = element;
        return new Row<>(copy);
    }

    /// The first element that passes.
    public Optional<E> first(Predicate<? super E> test) {
        int index = where(test);
        return index < 0 ? Optional.empty() : Optional.of(get(index));
    }

    public boolean any(Predicate<? super E> test) {
        return where(test) >= 0;
    }

    /// The first index whose element passes, or -1.
    public int where(Predicate<? super E> test) {
        for (int i = 0; i < elements.length; i++) {
            if (test.test(get(i))) {
                return i;
            }
        }
        return -1;
    }
}
