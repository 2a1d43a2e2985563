package org.plenary.core;

/// How many requests of a kind a delegation may make.
public record Quota(int most, Scope scope) {

    /// What a quota is counted in.
    public enum Scope {
        SEGMENT,
        SESSION
    }
}
