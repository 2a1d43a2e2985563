package org.plenary.core;

import java.time.Instant;

/// A delegation's statement attached to a decision that was adopted.
///
/// @param alsoFor on whose behalf besides its own
public record Attachment(Kind kind, DelegationId delegation, Row<DelegationId> alsoFor, String text, Instant at) {

    /// What is attached.
    public enum Kind {
        INTERPRETATIVE_STATEMENT,
        RESERVATION
    }
}
