package org.plenary.core;

/// What a channel carries that nobody interprets while the floor speaks another language.
public enum IdleChannel {
    FLOOR_AT_REDUCED_LEVEL,
    SILENCE,
    SLATE
}
