package org.plenary.core;

import java.text.Normalizer;
import java.util.Locale;

/// The alphabets in which delegations are seated and called: English, French and Russian.
///
/// Names are compared by their letters alone. In English and French accents do not count; in Russian Ё counts as Е. It is written
/// out here because the collation of a Java runtime may change with its version, and an order must not.
public final class Alphabet {

    private static final Language FRENCH = new Language("fr");

    private Alphabet() {}

    /// Whether a text is one letter of the alphabet of a language in which names can be ordered.
    public static boolean has(Language alphabet, String letter) {
        if (letter.codePointCount(0, letter.length()) != 1) {
            return false;
        }
        String folded = folded(alphabet, letter);
        boolean latin = alphabet.equals(Language.EN) || alphabet.equals(FRENCH);
        return folded.length() == 1
                && (latin ? isBetween('A', folded.charAt(0), 'Z') : alphabet.equals(Language.RU) && isBetween('А', folded.charAt(0), 'Я'));
    }

    /// The letters of a text, as they are compared.
    static String folded(Language alphabet, String text) {
        String plain = alphabet.equals(Language.RU)
                ? text.toUpperCase(Locale.ROOT).replace('Ё', 'Е')
                : Normalizer.normalize(text, Normalizer.Form.NFD).toUpperCase(Locale.ROOT).replace("Œ", "OE").replace("Æ", "AE");
        StringBuilder letters = new StringBuilder();
        plain.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /// The name of a delegation in the language of an alphabet; in French the English one where the plan has no other.
    static String name(Language alphabet, Delegation delegation) {
        if (alphabet.equals(FRENCH)) {
            return delegation.french().orElse(delegation.name().en());
        }
        return delegation.name().in(alphabet);
    }

    private static boolean isBetween(char first, char letter, char last) {
        return first <= letter && letter <= last;
    }
}
