package org.plenary.house;

import java.io.IOException;
import org.plenary.accreditation.Accreditation;
import org.plenary.core.Conference;
import org.plenary.core.Delegation;
import org.plenary.core.RosterEvent.DelegationAdmitted;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.AnnouncementHandler;
import org.plenary.sequencer.Happening;

/// Sees to it that whoever is in a conference has join codes: the plan's people, and delegations admitted since.
final class Admissions implements AnnouncementHandler {

    private final Accreditation accreditation;

    Admissions(Accreditation accreditation) {
        this.accreditation = accreditation;
    }

    /// Issues what is missing for a conference as it stands.
    void issue(Conference conference) throws IOException {
        accreditation.issue(conference.plan());
        for (Delegation delegation : conference.roster().delegations()) {
            accreditation.admit(conference.plan().id(), delegation);
        }
    }

    @Override
    public void on(Announced step, boolean endOfBatch) throws IOException {
        if (step.replayed()) {
            return;
        }
        for (Happening happening : step.happenings()) {
            if (happening.event() instanceof DelegationAdmitted(Delegation delegation)) {
                accreditation.admit(step.conference(), delegation);
            }
        }
    }
}
