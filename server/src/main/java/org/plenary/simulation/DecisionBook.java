package org.plenary.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.Decision;
import org.plenary.core.DecisionEvent;
import org.plenary.core.DecisionEvent.DecisionAdopted;
import org.plenary.core.DecisionEvent.DecisionObjectedTo;
import org.plenary.core.DecisionEvent.DecisionProposed;
import org.plenary.core.DecisionEvent.DecisionWithdrawn;
import org.plenary.core.DecisionEvent.ObjectionsAskedFor;
import org.plenary.core.DecisionEvent.ObjectionsLapsed;
import org.plenary.core.DecisionEvent.SilenceStarted;
import org.plenary.core.DecisionEvent.StatementAttached;
import org.plenary.core.DecisionId;

/// The decisions as their events alone tell them.
final class DecisionBook {

    private final List<DecisionId> order = new ArrayList<>();
    private final Map<DecisionId, Page> pages = new HashMap<>();

    /// What is known of one decision.
    ///
    /// @param statements how many are attached
    record Page(Decision.Status status, Optional<Instant> until, int statements) {}

    void keep(DecisionEvent event) {
        DecisionId id = event.decision();
        Page was = pages.get(id);
        int statements = was == null ? 0 : was.statements();
        Optional<Instant> never = Optional.empty();
        pages.put(id, switch (event) {
            case DecisionProposed e -> new Page(Decision.Status.PROPOSED, never, 0);
            case ObjectionsAskedFor e -> new Page(Decision.Status.OBJECTIONS, Optional.of(e.until()), 0);
            case SilenceStarted e -> new Page(Decision.Status.SILENCE, Optional.of(e.until()), 0);
            case ObjectionsLapsed e -> new Page(Decision.Status.PROPOSED, never, 0);
            case DecisionAdopted e -> new Page(Decision.Status.ADOPTED, never, 0);
            case DecisionObjectedTo e -> new Page(
                    status(id) == Decision.Status.SILENCE ? Decision.Status.BROKEN : Decision.Status.OBJECTED, never, 0);
            case DecisionWithdrawn e -> new Page(Decision.Status.WITHDRAWN, never, 0);
            case StatementAttached e -> new Page(status(id), never, statements + 1);
        });
        if (was == null) {
            order.add(id);
        }
    }

    /// In the order in which they were proposed.
    List<DecisionId> all() {
        return order;
    }

    Page page(DecisionId id) {
        return Optional.ofNullable(pages.get(id)).orElseThrow(() -> new IllegalStateException("decision " + id + " was never proposed"));
    }

    private Decision.Status status(DecisionId id) {
        return page(id).status();
    }
}
