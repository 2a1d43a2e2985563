package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// A desk's call for the technician.
public record HelpCall(CallId id, DeskId desk, Optional<String> text, Instant at, Status status) {

    /// What has become of a call.
    public enum Status {
        RAISED,
        /// The technician has seen it.
        ACKNOWLEDGED,
        DONE
    }

    public boolean open() {
        return status != Status.DONE;
    }

    HelpCall with(Status status) {
        return new HelpCall(id, desk, text, at, status);
    }
}
