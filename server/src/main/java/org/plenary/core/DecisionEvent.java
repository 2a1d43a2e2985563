package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// What happened to a decision.
public sealed interface DecisionEvent extends Event {

    DecisionId decision();

    record DecisionProposed(DecisionId decision, SessionId session, int number, String title, Optional<String> reference)
            implements DecisionEvent {}

    record ObjectionsAskedFor(DecisionId decision, Instant until) implements DecisionEvent {}

    record SilenceStarted(DecisionId decision, Instant until) implements DecisionEvent {}

    /// The time for objections ended early, with nothing decided.
    record ObjectionsLapsed(DecisionId decision) implements DecisionEvent {}

    record DecisionAdopted(DecisionId decision) implements DecisionEvent {}

    record DecisionObjectedTo(DecisionId decision, DelegationId by) implements DecisionEvent {}

    record DecisionWithdrawn(DecisionId decision) implements DecisionEvent {}

    record StatementAttached(
            DecisionId decision, Attachment.Kind kind, DelegationId delegation, Row<DelegationId> alsoFor, String text)
            implements DecisionEvent {}
}
