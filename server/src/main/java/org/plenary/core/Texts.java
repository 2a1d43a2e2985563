package org.plenary.core;

import java.util.Optional;

/// What a person may type: visible text of a bounded length that cannot disguise itself.
final class Texts {

    private static final int LONGEST = 200;
    private static final int LONGEST_STATEMENT = 2_000;

    /// Hangul fillers and the empty Braille cell.
    private static final String BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800";

    private Texts() {}

    static boolean fit(String text) {
        return fit(text, LONGEST);
    }

    /// A statement is longer than other texts.
    static boolean fitsStatement(String text) {
        return fit(text, LONGEST_STATEMENT);
    }

    private static boolean fit(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                && text.codePoints().anyMatch(Texts::seen)
                && text.codePoints().noneMatch(Texts::hidden);
    }

    static boolean fit(Optional<String> text) {
        return text.map(Texts::fit).orElse(true);
    }

    /// A letter, a digit or a sign: not a space of any width, not a mark that needs a letter, not a letter that looks like a space.
    private static boolean seen(int codePoint) {
        int type = Character.getType(codePoint);
        boolean blank = Character.isSpaceChar(codePoint) || BLANK_LETTERS.indexOf(codePoint) >= 0;
        return !blank && type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK;
    }

    /// Control and formatting characters, among them those that turn the direction of writing, and lone surrogates.
    private static boolean hidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED;
    }
}
