package org.plenary.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What may stand in a name, and what may not.
class LettersTest {

    @ParameterizedTest
    @ValueSource(strings = {"Côte d'Ivoire", "Сан-Марино", "Co-Chair (ОБСЕ)", "IT-специалист", "“Ürümqi” — №\u00A05", "東京", "Й и\u0306"})
    void names_of_all_alphabets_are_right(String name) {
        assertThat(Letters.fault(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\tb", "a\u0085b", "a\u00ADb", "a\u200Bb", "a\u200Fb", "a\u202Eb", "a\u2066b", "a\u2028b",
            "a\uFEFFb", "a\uE000b"})
    void invisible_characters_are_named(String name) {
        assertThat(Letters.fault(name)).contains(String.format("contains the invisible character U+%04X", (int) name.charAt(1)));
    }

    @Test
    void a_word_has_letters_of_one_alphabet() {
        assertThat(Letters.fault("The N\u043Erway delegation")).contains("mixes Latin and Cyrillic letters in the word \"N\u043Erway\"");
        String latinInside = "Кыргызст" + "a" + "н";
        assertThat(Letters.fault(latinInside)).contains("mixes Latin and Cyrillic letters in the word \"" + latinInside + "\"");
        assertThat(Letters.fault("e\u0301\u0445")).contains("mixes Latin and Cyrillic letters in the word \"e\u0445\"");
    }
}
