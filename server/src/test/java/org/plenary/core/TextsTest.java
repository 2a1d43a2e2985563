package org.plenary.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person may type.
class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "A", "Fire alarm", "Её Превосходительство г-жа О'Нил", "中亚", "نور", "é", "e\u0301", "😀", "№ 5 – «да»", "a\u00a0b"})
    void what_people_write_is_fit(String text) {
        assertThat(Texts.fit(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "\u00a0", "\u2003\u3000", "\u3164", "\u2800", "\u0301", "a\nb", "a\tb", "a\u0000", "a\u0085", "a\u2028b", "a\u2029b",
            "\u202eyawroN", "Nor\u202dway", "a\u2066b\u2069", "a\u200fb", "a\u200bb", "a\u00adb", "\ufeffa", "a\ud800", "\udc00a",
            "a\udbff\ud800", "a\u0378", "a\ufffe", "a\udb40\udc41"})
    void what_hides_or_disguises_itself_is_not(String text) {
        assertThat(Texts.fit(text)).isFalse();
    }

    @Test
    void a_text_has_at_most_200_characters_however_many_units_they_take() {
        assertThat(Texts.fit("я".repeat(200))).isTrue();
        assertThat(Texts.fit("😀".repeat(200))).isTrue();
        assertThat(Texts.fit("я".repeat(201))).isFalse();
        assertThat(Texts.fit("😀".repeat(201))).isFalse();
    }

    @Test
    void no_text_is_fit() {
        assertThat(Texts.fit(Optional.empty())).isTrue();
        assertThat(Texts.fit(Optional.of(""))).isFalse();
    }
}
