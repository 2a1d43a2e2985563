package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What is done with the decisions of a session.
public sealed interface DecisionCommand extends Command {

    /// Puts a decision before the session under way.
    ///
    /// @param reference the document that holds the text
    record ProposeDecision(String title, Optional<String> reference) implements DecisionCommand {}

    /// Asks for objections: without one, the decision is adopted when the window ends.
    record AskForObjections(DecisionId decision, Duration window) implements DecisionCommand {}

    /// Places a decision under a silence procedure: without an objection it is adopted at its end, session or no session.
    record StartSilence(DecisionId decision, Instant until) implements DecisionCommand {}

    record ObjectToDecision(DecisionId decision) implements DecisionCommand {}

    record WithdrawDecision(DecisionId decision) implements DecisionCommand {}

    /// Attaches a delegation's statement to a decision that was adopted.
    ///
    /// @param alsoFor on whose behalf besides its own
    record AttachStatement(
            DecisionId decision, Attachment.Kind kind, DelegationId delegation, Row<DelegationId> alsoFor, String text)
            implements DecisionCommand {}
}
