package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// A text that was submitted: its name and the hash of its content, which is kept elsewhere.
///
/// @param size       in bytes
/// @param delegation whose statement it is; a report and a decision's text are nobody's
public record Document(
        DocumentId id, Subject subject, ContentHash sha256, String name, int size, MediaType type, Optional<DelegationId> delegation,
        Instant at) {

    /// The largest content, in bytes.
    public static final int LARGEST = 10 * 1024 * 1024;
}
