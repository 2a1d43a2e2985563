package org.plenary.core;

/// Names a decision: the key of its session, and its number within the session, for example `session-5-2`.
public record DecisionId(String key) implements Comparable<DecisionId> {

    private static final int LONGEST = 76;

    public DecisionId {
        Keys.checkKey(key, LONGEST, "DecisionId");
    }

    static DecisionId of(SessionId session, int number) {
        return new DecisionId(session.key() + "-" + number);
    }

    @Override
    public int compareTo(DecisionId other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
