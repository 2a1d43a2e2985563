package org.plenary.core;

/// Delegations in whose name one of them may speak.
public record Group(GroupId id, Words name, Row<DelegationId> members) {}
