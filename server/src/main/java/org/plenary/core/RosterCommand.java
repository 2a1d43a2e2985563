package org.plenary.core;

/// What is done with the roster.
public sealed interface RosterCommand extends Command {

    /// Admits a further delegation while the conference runs.
    record AdmitDelegation(Delegation delegation) implements RosterCommand {}
}
