package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// A point of order that has been raised and not yet ruled on.
public record PointOfOrder(RequestId id, DelegationId delegation, Language language, Optional<String> speaker, Instant raisedAt,
        boolean recognized) {

    PointOfOrder asRecognized() {
        return new PointOfOrder(id, delegation, language, speaker, raisedAt, true);
    }
}
