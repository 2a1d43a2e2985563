package org.plenary.core;

/// What the chair says to a point of order.
public enum Ruling {
    UPHELD,
    DENIED,
    NOTED
}
