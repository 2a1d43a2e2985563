package org.plenary.core;

/// Numbers a call for help within its conference, from 1.
public record CallId(int number) implements Comparable<CallId> {

    public CallId {
        Keys.checkNumber(number, "CallId");
    }

    @Override
    public int compareTo(CallId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
