package org.plenary.client;

import org.jspecify.annotations.Nullable;

/// Why something that was asked of a client did not happen; each subclass is one reason.
public abstract sealed class PlenaryFailure extends RuntimeException permits AccessRefused, ClosedForGood, CommandNotTaken,
        CommandRefused, CommandTimedOut, NotInTime, OutcomeUnknown, TooManyUnsent {

    private static final long serialVersionUID = 1;

    PlenaryFailure(String message) {
        super(message);
    }

    PlenaryFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
