package org.plenary.core;

import java.util.Optional;

/// Interpreters speak on the floor, in turn with the speakers.
public record Consecutive(Optional<Rendition> rendition) {

    static final Consecutive BEGUN = new Consecutive(Optional.empty());
}
