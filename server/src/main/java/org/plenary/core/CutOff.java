package org.plenary.core;

/// What comes of a turn that has used its limit.
public enum CutOff {
    NONE,
    /// Screens flash; nobody is cut off.
    SIGNAL,
    /// The presiding chair is asked; ending the turn cuts it off.
    CHAIR_CONFIRMS,
    /// The turn is cut off by itself, after a grace.
    AUTOMATIC
}
