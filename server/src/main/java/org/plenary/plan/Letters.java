package org.plenary.plan;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/// What may stand in a text that people read on screens and in the record: no invisible signs, and no word that only looks like another.
final class Letters {

    private static final int LONGEST_SHOWN = 60;

    private Letters() {}

    /// What is wrong with a text, if anything, in words that follow the text itself.
    static Optional<String> fault(String text) {
        Optional<String> unseen = text.codePoints().filter(Letters::unseen).boxed().findFirst()
                .map(sign -> "contains the invisible character " + named(sign));
        return unseen.or(() -> mixedWord(text).map(word -> "mixes Latin and Cyrillic letters in the word " + shown(word)));
    }

    /// A text as a mistake quotes it: shortened, and with its invisible characters named.
    static String shown(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints().limit(LONGEST_SHOWN).forEach(sign -> {
            if (unseen(sign)) {
                shown.append('<').append(named(sign)).append('>');
            } else {
                shown.appendCodePoint(sign);
            }
        });
        return shown.append(text.codePointCount(0, text.length()) > LONGEST_SHOWN ? "...\"" : "\"").toString();
    }

    /// Controls, format characters (among them those that turn the direction of writing), line separators and what is not assigned.
    private static boolean unseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }

    private static String named(int sign) {
        return String.format("U+%04X", sign);
    }

    private static Optional<String> mixedWord(String text) {
        StringBuilder word = new StringBuilder();
        for (int sign : (text + " ").codePoints().toArray()) {
            if (Character.isLetter(sign)) {
                word.appendCodePoint(sign);
            } else if (has(word, UnicodeScript.LATIN) && has(word, UnicodeScript.CYRILLIC)) {
                return Optional.of(word.toString());
            } else if (Character.getType(sign) != Character.NON_SPACING_MARK) {
                word.setLength(0);
            }
        }
        return Optional.empty();
    }

    private static boolean has(CharSequence word, UnicodeScript script) {
        return word.codePoints().anyMatch(sign -> UnicodeScript.of(sign) == script);
    }
}
