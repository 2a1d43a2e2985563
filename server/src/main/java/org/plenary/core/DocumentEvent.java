package org.plenary.core;

/// What happened to a document.
public sealed interface DocumentEvent extends Event {

    record DocumentSubmitted(Document document) implements DocumentEvent {}

    record DocumentWithdrawn(DocumentId document) implements DocumentEvent {}

    record DocumentTransmitted(Subject subject, Words to) implements DocumentEvent {}
}
