package org.plenary.core;

/// What happens when a desk presses its microphone for a channel that another booth has.
public enum Contention {
    /// The channel stays with its owner, and the other is refused.
    INTERLOCK
}
