package org.plenary.core;

/// Names a conference within its server, for example `bishkek-2001`.
public record ConferenceId(String key) implements Comparable<ConferenceId> {

    public ConferenceId {
        Keys.checkKey(key, "ConferenceId");
    }

    @Override
    public int compareTo(ConferenceId other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
