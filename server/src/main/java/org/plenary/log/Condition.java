package org.plenary.log;

/// What an engine can do, in order of severity: of several that hold, the last one is shown.
public enum Condition {

    /// Batches are taken.
    OK,

    /// No leader takes batches at the moment; this may pass by itself.
    NO_QUORUM,

    /// The disk is full or has failed, or a batch could not be applied: the state can be read, nothing is taken.
    READ_ONLY,

    /// The engine is being stopped, or has been.
    STOPPING
}
