package org.plenary.core;

/// Why a turn was paused; paused time is never charged.
public enum PauseReason {
    POINT_OF_ORDER,
    TECHNICAL,
    NO_INTERPRETATION,
    RENDITION,
    DISORDER,
    CHAIR
}
