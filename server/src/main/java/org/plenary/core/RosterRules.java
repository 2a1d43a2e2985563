package org.plenary.core;

import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.core.RosterCommand.AdmitDelegation;
import org.plenary.core.RosterCommand.RegisterAttendance;

/// The rules of the roster.
final class RosterRules {

    private static final int MOST_SEATS = 20;

    /// A seat is named after its delegation, with a hyphen and a number.
    private static final int LONGEST_KEY = 61;

    private RosterRules() {}

    static Outcome decide(Conference now, Slip slip, RosterCommand command) {
        return switch (command) {
            case AdmitDelegation(Delegation delegation) -> admit(now, slip, delegation);
            case RegisterAttendance(DelegationId delegation, boolean present) -> register(now, slip, delegation, present);
        };
    }

    /// A delegation speaks for itself, the secretariat for whoever is in the hall; each sitting is counted anew.
    private static Outcome register(Conference now, Slip slip, DelegationId id, boolean present) {
        if (now.roster().delegation(id).isEmpty()) {
            return Outcome.refused(Refusal.NO_SUCH_DELEGATION, id.key());
        }
        if (now.agenda().current().isEmpty()) {
            return Outcome.refused(Refusal.NO_SESSION_IS_OPEN);
        }
        if (slip.badge().delegation().filter(own -> !own.equals(id)).isPresent()) {
            return Outcome.refused(Refusal.NOT_YOUR_DELEGATION);
        }
        return now.roster().isPresent(id) == present
                ? Outcome.granted()
                : Outcome.granted(new RosterEvent.AttendanceRegistered(id, present));
    }

    /// The host, or the secretariat for it, admits; a non-governmental organization only with its notice.
    private static Outcome admit(Conference now, Slip slip, Delegation delegation) {
        Badge badge = slip.badge();
        boolean host = badge.delegation().equals(Optional.of(now.plan().host()));
        if (!now.plan().languages().contains(delegation.language())) {
            return Outcome.refused(Refusal.NO_SUCH_LANGUAGE, delegation.language().code());
        }
        if (!Texts.fit(delegation.name().en()) || !Texts.fit(delegation.name().ru())) {
            return Outcome.refused(Refusal.TEXT_IS_UNFIT);
        }
        if (!host && badge.role() != Role.SECRETARY) {
            return Outcome.refused(Refusal.NOT_THE_HOST);
        }
        if (now.roster().delegation(delegation.id()).isPresent()) {
            return Outcome.refused(Refusal.DELEGATION_EXISTS, delegation.id().key());
        }
        if (delegation.category() == Category.NON_GOVERNMENTAL_ORGANIZATION && delegation.notified().isEmpty()) {
            return Outcome.refused(Refusal.NOTICE_IS_MISSING, delegation.id().key());
        }
        return seatable(now.plan(), delegation)
                ? Outcome.granted(new RosterEvent.DelegationAdmitted(delegation))
                : Outcome.refused(Refusal.SEATS_ARE_UNFIT, delegation.id().key());
    }

    /// Whether its seats can be named, and none of them is an officer's or an interpreter's.
    private static boolean seatable(Plan plan, Delegation delegation) {
        boolean named = delegation.seats() >= 1 && delegation.seats() <= MOST_SEATS && delegation.id().key().length() <= LONGEST_KEY;
        return named && IntStream.rangeClosed(1, delegation.seats()).mapToObj(delegation::seat).noneMatch(plan::places);
    }
}
