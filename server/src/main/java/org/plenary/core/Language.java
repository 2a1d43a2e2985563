package org.plenary.core;

/// A language by its ISO 639 code.
public record Language(String code) implements Comparable<Language> {

    public static final Language EN = new Language("en");
    public static final Language RU = new Language("ru");

    public Language {
        Keys.checkKey(code, "Language");
    }

    @Override
    public int compareTo(Language other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
