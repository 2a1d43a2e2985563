package org.plenary.house.rules;

/// A place where a rule is broken, and what cures it.
public record Violation(String path, int line, String what, String cure) {

    @Override
    public String toString() {
        return "%s:%d: %s %s".formatted(path, line, what, cure);
    }
}
