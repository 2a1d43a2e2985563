package org.plenary.core;

/// What the chair chooses where a channel has lost its interpreter.
public enum LossAnswer {
    PAUSE,
    CONTINUE,
    CONSECUTIVE
}
