package org.plenary.core;

/// Names a booth within its conference, for example `en`.
public record BoothId(String key) implements Comparable<BoothId> {

    public BoothId {
        Keys.checkKey(key, "BoothId");
    }

    @Override
    public int compareTo(BoothId other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
