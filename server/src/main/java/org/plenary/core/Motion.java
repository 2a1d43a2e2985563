package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// A procedural motion that has been moved and not yet decided on.
public record Motion(
        RequestId id, KindId kind, DelegationId delegation, Language language, Optional<String> speaker, Instant movedAt) {}
