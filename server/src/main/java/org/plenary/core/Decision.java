package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// What the conference is asked to decide, and what has become of it.
///
/// @param number    its number within its session, from 1
/// @param reference the document that holds the text
/// @param until     when it is adopted unless somebody objects before; empty while nobody is asked
/// @param objector  who objected
/// @param settledAt when it was adopted, objected to or withdrawn
public record Decision(
        DecisionId id, SessionId session, int number, String title, Optional<String> reference, Instant proposedAt, Status status,
        Optional<Instant> until, Optional<DelegationId> objector, Optional<Instant> settledAt, Row<Attachment> attachments) {

    /// How far a decision has come.
    public enum Status {
        PROPOSED,
        /// The chair has asked for objections.
        OBJECTIONS,
        SILENCE,
        ADOPTED,
        OBJECTED,
        /// Objected to under a silence procedure.
        BROKEN,
        WITHDRAWN
    }

    static Decision of(DecisionEvent.DecisionProposed event, Instant at) {
        return new Decision(
                event.decision(), event.session(), event.number(), event.title(), event.reference(), at, Status.PROPOSED,
                Optional.empty(), Optional.empty(), Optional.empty(), Row.of());
    }

    /// Whether an objection counts now.
    public boolean isPut() {
        return status == Status.OBJECTIONS || status == Status.SILENCE;
    }

    /// Whether nothing can become of it any more.
    public boolean isSettled() {
        return settledAt.isPresent();
    }

    Decision put(Status how, Instant end) {
        return with(how, Optional.of(end), Optional.empty(), Optional.empty());
    }

    Decision lapsed() {
        return with(Status.PROPOSED, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Decision objected(DelegationId by, Instant at) {
        Status broken = status == Status.SILENCE ? Status.BROKEN : Status.OBJECTED;
        return with(broken, Optional.empty(), Optional.of(by), Optional.of(at));
    }

    Decision settled(Status how, Instant at) {
        return with(how, Optional.empty(), Optional.empty(), Optional.of(at));
    }

    Decision with(Attachment attachment) {
        return new Decision(
                id, session, number, title, reference, proposedAt, status, until, objector, settledAt, attachments.plus(attachment));
    }

    private Decision with(Status now, Optional<Instant> end, Optional<DelegationId> by, Optional<Instant> at) {
        return new Decision(id, session, number, title, reference, proposedAt, now, end, by, at, attachments);
    }
}
