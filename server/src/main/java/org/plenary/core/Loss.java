package org.plenary.core;

import java.time.Instant;

/// A channel whose interpreter did not come back, until somebody interprets it again or the chair has chosen how to go on.
public record Loss(Language channel, Instant at) {}
