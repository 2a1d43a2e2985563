package org.plenary.core;

/// What happened to the roster.
public sealed interface RosterEvent extends Event {

    record DelegationAdmitted(Delegation delegation) implements RosterEvent {}

    record AttendanceRegistered(DelegationId delegation, boolean present) implements RosterEvent {}
}
