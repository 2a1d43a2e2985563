package org.plenary.simulation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.AgendaEvent;
import org.plenary.core.Category;
import org.plenary.core.DelegationId;
import org.plenary.core.Roster;
import org.plenary.core.RosterEvent.AttendanceRegistered;
import org.plenary.core.Share;

/// Who has said to be present since the sitting began, as the events alone tell it.
final class RollBook {

    private final Set<DelegationId> present = new LinkedHashSet<>();

    void keep(AttendanceRegistered event) {
        if (event.present()) {
            present.add(event.delegation());
        } else {
            present.remove(event.delegation());
        }
    }

    /// A sitting that begins, and a session that ends, are counted anew.
    void keep(AgendaEvent event) {
        if (event instanceof AgendaEvent.SessionOpened || event instanceof AgendaEvent.SessionClosed) {
            present.clear();
        }
    }

    List<DelegationId> present() {
        return List.copyOf(present);
    }

    /// Whether a share of the States on a roster is present.
    boolean reached(Optional<Share> share, Roster roster) {
        List<DelegationId> states = roster.delegations().stream()
                .filter(each -> each.category() == Category.PARTICIPATING_STATE).map(each -> each.id()).toList();
        int all = states.size();
        int here = (int) states.stream().filter(present::contains).count();
        return share.map(each -> all == 0 || switch (each) {
            case ONE_THIRD -> 3 * here >= all;
            case MAJORITY -> 2 * here > all;
            case TWO_THIRDS -> 3 * here >= 2 * all;
        }).orElse(true);
    }
}
