package org.plenary.core;

/// What has become of an appeal against a ruling.
public enum AppealOutcome {
    /// The ruling stands.
    STANDS,
    OVERRULED
}
