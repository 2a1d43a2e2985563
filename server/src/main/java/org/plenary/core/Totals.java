package org.plenary.core;

/// Measured values as running totals: how many there were, their sum, and the sum of their squares.
public record Totals(int count, long sum, long squares) {

    static final Totals NONE = new Totals(0, 0, 0);

    Totals plus(long value) {
        return new Totals(count + 1, sum + value, squares + value * value);
    }

    Totals plus(Totals other) {
        return new Totals(count + other.count, sum + other.sum, squares + other.squares);
    }
}
