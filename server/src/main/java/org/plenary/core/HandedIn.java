package org.plenary.core;

/// A request whose statement was handed in as text, and whose it was.
public record HandedIn(RequestId request, DelegationId delegation) {}
