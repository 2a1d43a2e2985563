package org.plenary.core;

/// A text in English and in Russian.
public record Words(String en, String ru) {

    public String in(Language language) {
        return language.equals(Language.RU) ? ru : en;
    }
}
