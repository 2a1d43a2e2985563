package org.plenary.core;

/// Whether a desk may take the channel of a mate in its own booth by pressing its microphone.
public enum MateTakeover {
    ALLOWED,
    HANDOVER_ONLY
}
