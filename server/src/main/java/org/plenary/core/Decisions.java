package org.plenary.core;

import java.time.Instant;
import java.util.Optional;
import org.plenary.core.DecisionEvent.DecisionAdopted;
import org.plenary.core.DecisionEvent.DecisionObjectedTo;
import org.plenary.core.DecisionEvent.DecisionProposed;
import org.plenary.core.DecisionEvent.DecisionWithdrawn;
import org.plenary.core.DecisionEvent.ObjectionsAskedFor;
import org.plenary.core.DecisionEvent.ObjectionsLapsed;
import org.plenary.core.DecisionEvent.SilenceStarted;
import org.plenary.core.DecisionEvent.StatementAttached;

/// All decisions of a conference, in the order in which they were proposed.
final class Decisions {

    private Decisions() {}

    static Optional<Decision> find(Row<Decision> all, DecisionId id) {
        return all.first(decision -> decision.id().equals(id));
    }

    static Row<Decision> after(Row<Decision> all, Instant at, DecisionEvent event) {
        if (event instanceof DecisionProposed proposed) {
            return all.plus(Decision.of(proposed, at));
        }
        int index = all.where(decision -> decision.id().equals(event.decision()));
        return all.replaced(index, after(all.get(index), at, event));
    }

    private static Decision after(Decision was, Instant at, DecisionEvent event) {
        return switch (event) {
            case DecisionProposed e -> Decision.of(e, at);
            case ObjectionsAskedFor e -> was.put(Decision.Status.OBJECTIONS, e.until());
            case SilenceStarted e -> was.put(Decision.Status.SILENCE, e.until());
            case ObjectionsLapsed e -> was.lapsed();
            case DecisionAdopted e -> was.settled(Decision.Status.ADOPTED, at);
            case DecisionObjectedTo e -> was.objected(e.by(), at);
            case DecisionWithdrawn e -> was.settled(Decision.Status.WITHDRAWN, at);
            case StatementAttached e -> was.with(new Attachment(e.kind(), e.delegation(), e.alsoFor(), e.text(), at));
        };
    }
}
