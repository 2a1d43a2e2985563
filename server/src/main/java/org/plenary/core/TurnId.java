package org.plenary.core;

/// Numbers a turn within its conference, from 1.
public record TurnId(int number) implements Comparable<TurnId> {

    public TurnId {
        Keys.checkNumber(number, "TurnId");
    }

    @Override
    public int compareTo(TurnId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
