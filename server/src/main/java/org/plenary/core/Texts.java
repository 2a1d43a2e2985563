package org.plenary.core;

import java.util.Optional;

/// What a person may type: visible text of a bounded length that cannot disguise itself.
final class Texts {

    private static final int LONGEST = 200;
    private static final int MOST_SEATS = 20;

    private Texts() {}

    static boolean fit(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST && text.codePoints().noneMatch(Texts::hidden);
    }

    static boolean fit(Optional<String> text) {
        return text.map(Texts::fit).orElse(true);
    }

    static boolean seats(int seats) {
        return seats >= 1 && seats <= MOST_SEATS;
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
