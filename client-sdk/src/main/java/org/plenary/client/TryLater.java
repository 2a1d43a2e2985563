package org.plenary.client;

import java.io.IOException;
import java.time.Duration;

/// The server asks to come back, and not before a time.
final class TryLater extends IOException {

    private static final long serialVersionUID = 1;

    private final Duration least;

    TryLater(String message, Duration least) {
        super(message);
        this.least = least;
    }

    Duration least() {
        return least;
    }
}
