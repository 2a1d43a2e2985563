package org.plenary.core;

/// Who or what ended a turn.
public enum EndedBy {
    SPEAKER,
    CHAIR,
    SUSPENSION,
    /// The chair took it back; it charges nobody.
    UNDONE,
    /// The turn had used its limit, and the plan or the chair did not let it go on.
    CUT_OFF
}
