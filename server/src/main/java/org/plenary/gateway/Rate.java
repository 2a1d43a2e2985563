package org.plenary.gateway;

/// How often something may be done: in the long run, and at once.
public record Rate(int perSecond, int burst) {}
