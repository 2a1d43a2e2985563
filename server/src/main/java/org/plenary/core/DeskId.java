package org.plenary.core;

/// Names an interpreter's desk within its conference, for example `en-1`.
public record DeskId(String key) implements Comparable<DeskId> {

    public DeskId {
        Keys.checkKey(key, "DeskId");
    }

    @Override
    public int compareTo(DeskId other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }

    /// The seat at this desk, which bears its name.
    public SeatId seat() {
        return new SeatId(key);
    }
}
