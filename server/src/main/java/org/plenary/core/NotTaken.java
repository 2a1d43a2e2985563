package org.plenary.core;

import java.time.Duration;

/// Why a command never reached the log; its id is free still.
public enum NotTaken {
    BUSY(Duration.ofMillis(50)),
    READ_ONLY(Duration.ofSeconds(2)),
    NO_QUORUM(Duration.ofMillis(500)),
    RATE_LIMITED(Duration.ofMillis(200)),
    /// The server does not know such a command; sending it again helps only after an upgrade.
    UNKNOWN_COMMAND(Duration.ZERO),
    /// A value of the command cannot be what the protocol says; the command must be changed.
    INVALID(Duration.ZERO),
    /// The content of the document has not been uploaded with this badge, or too long ago.
    NOT_UPLOADED(Duration.ZERO);

    private final Duration retryAfter;

    NotTaken(Duration retryAfter) {
        this.retryAfter = retryAfter;
    }

    /// How long a client waits before it sends the command again; zero where it should not.
    public Duration retryAfter() {
        return retryAfter;
    }
}
