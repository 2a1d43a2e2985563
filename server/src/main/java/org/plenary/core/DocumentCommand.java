package org.plenary.core;

import java.util.Optional;

/// What is done with the documents of a conference.
public sealed interface DocumentCommand extends Command {

    /// Submits a document whose content has been uploaded.
    ///
    /// @param name without a path, with the ending of its type
    /// @param size in bytes
    record SubmitDocument(Subject subject, ContentHash sha256, String name, int size, MediaType type) implements DocumentCommand {}

    record WithdrawDocument(DocumentId document) implements DocumentCommand {}

    /// Puts on record that a final document or a report goes to a body outside the conference.
    ///
    /// @param to the body; the one that the plan names where empty
    record Transmit(Subject subject, Optional<String> to) implements DocumentCommand {}
}
