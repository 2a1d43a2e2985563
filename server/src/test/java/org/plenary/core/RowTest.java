package org.plenary.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// A row does what a list does, and never changes.
class RowTest {

    @Test
    void a_row_is_a_list_whose_changes_are_copies() {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(440);
        Row<String> row = Row.of();
        List<String> list = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Row<String> before = row;
            List<String> was = List.copyOf(list);
            String element = Integer.toString(i);
            int index = list.isEmpty() ? 0 : dice.nextInt(list.size());
            switch (list.isEmpty() ? 0 : dice.nextInt(4)) {
                case 0 -> {
                    row = row.plus(element);
                    list.add(element);
                }
                case 1 -> {
                    row = row.inserted(index, element);
                    list.add(index, element);
                }
                case 2 -> {
                    row = row.replaced(index, element);
                    list.set(index, element);
                }
                default -> {
                    row = row.without(index);
                    list.remove(index);
                }
            }
            assertThat(before).isEqualTo(was);
            assertThat(row).isEqualTo(list).hasSameHashCodeAs(list);
        }
    }

    @Test
    void a_row_finds_what_passes_first() {
        Row<String> row = Row.of("en", "ru", "fr", "ru");
        assertThat(row.where("ru"::equals)).isEqualTo(1);
        assertThat(row.where("kg"::equals)).isEqualTo(-1);
    }

    @Test
    void a_row_shares_nothing_with_what_it_was_made_of() {
        String[] array = {"one", "two"};
        Row<String> row = Row.of(array);
        array[0] = "three";
        assertThat(row).containsExactly("one", "two");
        List<String> list = new ArrayList<>(List.of("one"));
        Row<String> copy = Row.copyOf(list);
        list.clear();
        assertThat(copy).containsExactly("one");
        assertThat(Row.copyOf(row)).isSameAs(row);
        assertThat(Row.of()).isSameAs(Row.copyOf(List.of()));
    }

    @Test
    void a_row_cannot_be_changed_in_place() {
        Row<String> row = Row.of("one");
        assertThatThrownBy(() -> row.add("two")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> row.set(0, "two")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> row.removeFirst()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> row.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
