package org.plenary.core;

/// In whose name a delegation speaks besides its own.
///
/// @param group   the group, of which the delegation is a member
/// @param aligned delegations outside the group that share what is said
public record Behalf(GroupId group, Row<DelegationId> aligned) {}
