package org.plenary.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What was awaited did not come within the time it was given.
public final class NotInTime extends PlenaryFailure {

    private static final long serialVersionUID = 1;

    NotInTime(String what, Duration patience, @Nullable Throwable cause) {
        super(cause == null ? "%s within %s".formatted(what, patience) : "%s within %s: %s".formatted(what, patience, cause), cause);
    }
}
