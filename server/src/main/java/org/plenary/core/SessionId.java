package org.plenary.core;

/// Names a session within its conference, for example `session-1`.
public record SessionId(String key) implements Comparable<SessionId> {

    public SessionId {
        Keys.checkKey(key, "SessionId");
    }

    @Override
    public int compareTo(SessionId other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
