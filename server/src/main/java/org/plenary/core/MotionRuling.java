package org.plenary.core;

/// What has become of a procedural motion.
public enum MotionRuling {
    CARRIED,
    REJECTED,
    /// The chair does not put it to the session.
    OUT_OF_ORDER
}
