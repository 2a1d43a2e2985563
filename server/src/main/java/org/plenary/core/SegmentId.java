package org.plenary.core;

/// Names a segment within its conference, for example `session-1-debate`.
public record SegmentId(String key) implements Comparable<SegmentId> {

    public SegmentId {
        Keys.checkKey(key, "SegmentId");
    }

    @Override
    public int compareTo(SegmentId other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
