package org.plenary.rehearsal;

import java.util.List;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.DecisionItem;

/// Checks that decisions are made by consensus: at the end of the time for objections, where nobody objected.
final class DecisionChecker implements Checker {

    private final Invariant consensus = new Invariant("a decision is adopted at the end of the time for objections, and without one");
    private final Invariant settled = new Invariant("what was adopted, objected to or withdrawn stays so");

    @Override
    public List<Invariant> invariants() {
        return List.of(consensus, settled);
    }

    @Override
    public void see(Sighting sighting) {
        sighting.stepFrom().ifPresent(before -> sighting.after().decisions().forEach(decision -> see(sighting, before, decision)));
    }

    private void see(Sighting sighting, Mirror before, DecisionItem decision) {
        Optional<DecisionItem> was = before.decisions().stream().filter(each -> each.getId().equals(decision.getId())).findFirst();
        if (was.isEmpty()) {
            return;
        }
        boolean same = was.get().getStatus().equals(decision.getStatus());
        if (was.get().hasSettledAt()) {
            settled.check(same && was.get().getSettledAt() == decision.getSettledAt(),
                    () -> sighting
                            .at("decision " + decision.getId() + " was " + was.get().getStatus() + " and is " + decision.getStatus()));
        } else if (decision.getStatus().equals("adopted")) {
            boolean due = was.get().hasUntil() && was.get().getUntil() == decision.getSettledAt();
            consensus.check(due && !decision.hasObjector(),
                    () -> sighting.at("decision " + decision.getId() + " is adopted, and was " + was.get().getStatus()));
        }
    }
}
