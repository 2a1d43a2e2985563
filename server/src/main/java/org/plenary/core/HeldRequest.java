package org.plenary.core;

/// A request that keeps its inscription and has no place until it is restored.
public record HeldRequest(Request request, HoldReason why) {}
