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

    /// Where nothing is decided there is nothing to find, which is checked as well.
    @Override
    public void see(Sighting sighting) {
        sighting.stepFrom().ifPresent(before -> {
            List<DecisionItem> decisions = sighting.after().decisions();
            consensus.check(decisions.stream().noneMatch(each -> was(before, each).filter(was -> !isConsensus(was, each)).isPresent()),
                    () -> sighting.at("a decision is adopted too early or in spite of an objection: " + decisions));
            settled.check(decisions.stream().noneMatch(each -> was(before, each).filter(was -> !staysSettled(was, each)).isPresent()),
                    () -> sighting.at("a decision was settled and is another: " + decisions));
        });
    }

    private static boolean isConsensus(DecisionItem was, DecisionItem is) {
        boolean adopted = is.getStatus().equals("adopted") && !was.hasSettledAt();
        return !adopted || was.hasUntil() && was.getUntil() == is.getSettledAt() && !is.hasObjector();
    }

    private static boolean staysSettled(DecisionItem was, DecisionItem is) {
        return !was.hasSettledAt() || was.getStatus().equals(is.getStatus()) && was.getSettledAt() == is.getSettledAt();
    }

    private static Optional<DecisionItem> was(Mirror before, DecisionItem decision) {
        return before.decisions().stream().filter(each -> each.getId().equals(decision.getId())).findFirst();
    }
}
