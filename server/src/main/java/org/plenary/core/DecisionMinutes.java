package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import org.plenary.core.DecisionEvent.DecisionAdopted;
import org.plenary.core.DecisionEvent.DecisionObjectedTo;
import org.plenary.core.DecisionEvent.DecisionProposed;
import org.plenary.core.DecisionEvent.DecisionWithdrawn;
import org.plenary.core.DecisionEvent.ObjectionsAskedFor;
import org.plenary.core.DecisionEvent.ObjectionsLapsed;
import org.plenary.core.DecisionEvent.SilenceStarted;
import org.plenary.core.DecisionEvent.StatementAttached;

/// Tells what happened to decisions.
final class DecisionMinutes {

    private DecisionMinutes() {}

    static String tell(Conference after, Instant at, DecisionEvent event, Language language) {
        String key = Minutes.e(event);
        Decision decision = after.decision(event.decision()).orElseThrow();
        Phrase phrase = new Phrase().with("number", decision.number()).with("title", decision.title());
        return switch (event) {
            case DecisionProposed e -> Minutes.said(
                    e.reference().isPresent() ? key + "-with-reference" : key, language,
                    phrase.with("reference", e.reference().orElse("")));
            case ObjectionsAskedFor e ->
                    Minutes.said(key, language, phrase.with("window", Minutes.time(Duration.between(at, e.until()))));
            case SilenceStarted e -> Minutes.said(
                    key, language, phrase.with("day", Minutes.day(after, e.until())).with("time", Minutes.clock(after, e.until())));
            case ObjectionsLapsed e -> Minutes.said(key, language, phrase);
            case DecisionAdopted e -> Minutes.said(key, language, phrase);
            case DecisionObjectedTo e -> Minutes.said(
                    decision.status() == Decision.Status.BROKEN ? key + "-in-silence" : key, language,
                    phrase.with("delegation", Minutes.name(after, e.by())));
            case DecisionWithdrawn e -> Minutes.said(key, language, phrase);
            case StatementAttached e -> Minutes.said(
                    e.alsoFor().isEmpty() ? key : key + "-also-for", language,
                    phrase.with("kind", Vocabulary.words("attachment", e.kind()))
                            .with("delegation", Minutes.name(after, e.delegation()))
                            .with("others", Minutes.names(after, e.alsoFor()))
                            .with("text", e.text()));
        };
    }
}
