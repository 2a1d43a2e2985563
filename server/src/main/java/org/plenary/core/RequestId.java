package org.plenary.core;

/// Numbers a request within its conference, from 1.
public record RequestId(int number) implements Comparable<RequestId> {

    public RequestId {
        Keys.checkNumber(number, "RequestId");
    }

    @Override
    public int compareTo(RequestId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
