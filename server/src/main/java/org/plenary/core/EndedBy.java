package org.plenary.core;

/// Who or what ended a turn.
public enum EndedBy {
    SPEAKER,
    CHAIR,
    SUSPENSION,
    /// The chair took it back; it charges nobody.
    UNDONE
}
