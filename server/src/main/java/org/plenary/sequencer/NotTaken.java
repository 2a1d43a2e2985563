package org.plenary.sequencer;

import java.time.Duration;

/// Why a command never reached the log; it may be sent again with the same id.
public enum NotTaken {
    BUSY(Duration.ofMillis(50)),
    READ_ONLY(Duration.ofSeconds(2)),
    NO_QUORUM(Duration.ofMillis(500)),
    RATE_LIMITED(Duration.ofMillis(200));

    private final Duration retryAfter;

    NotTaken(Duration retryAfter) {
        this.retryAfter = retryAfter;
    }

    /// How long a client waits before it sends the command again.
    public Duration retryAfter() {
        return retryAfter;
    }
}
