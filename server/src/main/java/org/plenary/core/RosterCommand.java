package org.plenary.core;

/// What is done with the roster.
public sealed interface RosterCommand extends Command {

    /// Admits a further delegation while the conference runs.
    record AdmitDelegation(Delegation delegation) implements RosterCommand {}

    /// Says whether a delegation is present in the sitting.
    record RegisterAttendance(DelegationId delegation, boolean present) implements RosterCommand {}
}
