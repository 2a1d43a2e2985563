package org.plenary.core;

/// Names a delegation within its conference, for example `norway`.
public record DelegationId(String key) implements Comparable<DelegationId> {

    public DelegationId {
        Keys.checkKey(key, "DelegationId");
    }

    @Override
    public int compareTo(DelegationId other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
