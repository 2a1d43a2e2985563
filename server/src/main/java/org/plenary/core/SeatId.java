package org.plenary.core;

/// Names a person's place within its conference, for example `chair-1` or `norway-2`.
public record SeatId(String key) implements Comparable<SeatId> {

    public SeatId {
        Keys.checkKey(key, "SeatId");
    }

    @Override
    public int compareTo(SeatId other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
