package org.plenary.core;

/// How near a turn is to its limit, as far as has been said.
public enum Notice {
    NONE,
    WARNING,
    LAST_CALL,
    OVERTIME
}
