package org.plenary.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lots that anybody can draw again, and names as three alphabets have them.
class PrecedenceTest {

    private static final Language FR = new Language("fr");

    /// Drawn with `printf '%s' 'Bishkek 2001:norway' | sha256sum`.
    @ParameterizedTest
    @CsvSource({
            "norway, 9b017ad32cda52f61f2cba8270c7739879bb8502a25e99acff09b4caa5e7c447",
            "tajikistan, 6adb41c3ca46461bd7bd9722d555e33dbe0adcb4d7210e3479029fd4b385d0b7",
            "japan, fada88d58c2e96cf94d0b510b31a954f1f15bb05067f9cafa583a9384d6f725b"
    })
    void a_lot_is_what_sha256sum_says(String delegation, String lot) {
        assertThat(Precedence.lot("Bishkek 2001", new DelegationId(delegation))).isEqualTo(lot);
    }

    @Test
    void accents_do_not_count_and_yo_counts_as_ye() {
        assertThat(folded(FR, "États-Unis", "Éthiopie", "Côte d’Ivoire", "Œuvre")).containsExactly(
                "ETATSUNIS", "ETHIOPIE", "COTEDIVOIRE", "OEUVRE");
        assertThat(folded(Language.RU, "Ёлка", "Йемен", "Объединённые Арабские Эмираты")).containsExactly(
                "ЕЛКА", "ЙЕМЕН", "ОБЪЕДИНЕННЫЕАРАБСКИЕЭМИРАТЫ");
        assertThat("ИНДИЯ").isLessThan(Alphabet.folded(Language.RU, "Йемен"));
    }

    @Test
    void a_letter_is_one_of_its_alphabet() {
        assertThat(Stream.of("A", "z", "É").filter(letter -> Alphabet.has(FR, letter))).hasSize(3);
        assertThat(Stream.of("А", "Ё", "я").filter(letter -> Alphabet.has(Language.RU, letter))).hasSize(3);
        assertThat(Stream.of("", "AB", "1", "Я", "\ud800").filter(letter -> Alphabet.has(Language.EN, letter))).isEmpty();
        assertThat(Alphabet.has(new Language("tlh"), "A")).isFalse();
    }

    @Test
    void a_delegation_without_a_french_name_is_called_by_its_english_one() {
        Delegation norway = new Delegation(
                new DelegationId("norway"), Category.PARTICIPATING_STATE, new Words("Norway", "Норвегия"), Language.EN, Optional.empty(), 1,
                Optional.of("Norvège"), Optional.empty());
        Delegation japan = new Delegation(
                new DelegationId("japan"), Category.GUEST, new Words("Japan", "Япония"), Language.EN, Optional.empty(), 1);
        assertThat(Alphabet.name(FR, norway)).isEqualTo("Norvège");
        assertThat(Alphabet.name(FR, japan)).isEqualTo("Japan");
        assertThat(Alphabet.name(Language.RU, japan)).isEqualTo("Япония");
    }

    private static List<String> folded(Language alphabet, String... texts) {
        return Stream.of(texts).map(text -> Alphabet.folded(alphabet, text)).toList();
    }
}
