package org.plenary.core;

/// Why a request is held.
public enum HoldReason {
    /// Its delegation was not there when it would have been called.
    ABSENT,
    /// Its delegation speaks later, as was agreed.
    DEFERRED
}
