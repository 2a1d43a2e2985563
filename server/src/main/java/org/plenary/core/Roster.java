package org.plenary.core;

import java.util.Optional;

/// The delegations of a conference, in the order of the plan and of their admission.
public record Roster(Row<Delegation> delegations) {

    static Roster of(Plan plan) {
        return new Roster(plan.delegations());
    }

    public Optional<Delegation> delegation(DelegationId id) {
        return delegations.stream().filter(delegation -> delegation.id().equals(id)).findFirst();
    }

    Roster with(Delegation delegation) {
        return new Roster(delegations.plus(delegation));
    }
}
