package org.plenary.core;

import java.util.Optional;

/// The delegations of a conference, in the order of the plan and of their admission.
///
/// @param present those that have said to be present in the sitting under way, in the order in which they did
public record Roster(Row<Delegation> delegations, Row<DelegationId> present) {

    static Roster of(Plan plan) {
        return new Roster(plan.delegations(), Row.of());
    }

    public Optional<Delegation> delegation(DelegationId id) {
        return delegations.first(delegation -> delegation.id().equals(id));
    }

    Roster with(Delegation delegation) {
        return new Roster(delegations.plus(delegation), present);
    }

    /// Nobody has said anything yet.
    Roster counted() {
        return present.isEmpty() ? this : new Roster(delegations, Row.of());
    }

    Roster with(RosterEvent.AttendanceRegistered event) {
        int index = present.indexOf(event.delegation());
        return new Roster(delegations, event.present() ? present.plus(event.delegation()) : present.without(index));
    }

    public boolean isPresent(DelegationId id) {
        return present.contains(id);
    }

    /// How many of the participating States are present.
    public int statesPresent() {
        return (int) delegations.stream().filter(each -> isState(each) && isPresent(each.id())).count();
    }

    /// How many participating States there are.
    public int states() {
        return (int) delegations.stream().filter(Roster::isState).count();
    }

    private static boolean isState(Delegation delegation) {
        return delegation.category() == Category.PARTICIPATING_STATE;
    }
}
