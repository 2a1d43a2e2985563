package org.plenary.core;

/// What a document belongs to, and what is transmitted.
public sealed interface Subject {

    /// The statement that a delegation makes, or hands in, on a request of its own.
    record StatementSubject(RequestId request) implements Subject {}

    /// The rapporteur's report of a session.
    record ReportSubject(SessionId session) implements Subject {}

    /// The text of a decision; of one that was adopted, a final document.
    record DecisionSubject(DecisionId decision) implements Subject {}
}
