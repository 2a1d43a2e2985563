package org.plenary.core;

/// Names a kind of request, for example `statement`.
public record KindId(String key) implements Comparable<KindId> {

    public KindId {
        Keys.checkKey(key, "KindId");
    }

    @Override
    public int compareTo(KindId other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
