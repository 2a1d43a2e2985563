package org.plenary.core;

import java.util.Optional;
import org.plenary.core.RosterCommand.AdmitDelegation;

/// The rules of the roster.
final class RosterRules {

    private RosterRules() {}

    static Outcome decide(Conference now, Slip slip, RosterCommand command) {
        return switch (command) {
            case AdmitDelegation(Delegation delegation) -> admit(now, slip, delegation);
        };
    }

    /// The host, or the secretariat for it, admits; a non-governmental organization only with its notice.
    private static Outcome admit(Conference now, Slip slip, Delegation delegation) {
        Badge badge = slip.badge();
        boolean host = badge.delegation().equals(Optional.of(now.plan().host()));
        if (!now.plan().languages().contains(delegation.language())) {
            return Outcome.refused(Refusal.NO_SUCH_LANGUAGE, delegation.language().code());
        }
        if (!host && badge.role() != Role.SECRETARY) {
            return Outcome.refused(Refusal.NOT_THE_HOST);
        }
        if (!Texts.fit(delegation.name().en()) || !Texts.fit(delegation.name().ru()) || !Texts.seats(delegation.seats())) {
            return Outcome.refused(Refusal.TEXT_IS_UNFIT);
        }
        if (now.roster().delegation(delegation.id()).isPresent()) {
            return Outcome.refused(Refusal.DELEGATION_EXISTS, delegation.id().key());
        }
        if (delegation.category() == Category.NON_GOVERNMENTAL_ORGANIZATION && delegation.notified().isEmpty()) {
            return Outcome.refused(Refusal.NOTICE_IS_MISSING, delegation.name().en());
        }
        return Outcome.granted(new RosterEvent.DelegationAdmitted(delegation));
    }
}
