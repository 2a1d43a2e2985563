package org.plenary.core;

/// Numbers a message within its conference, from 1.
public record MessageId(int number) implements Comparable<MessageId> {

    public MessageId {
        Keys.checkNumber(number, "MessageId");
    }

    @Override
    public int compareTo(MessageId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
