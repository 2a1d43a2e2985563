package org.plenary.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Category;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.Ledger;
import org.plenary.core.Proposal;
import org.plenary.core.Segment;
import org.plenary.core.SegmentId;
import org.plenary.core.Session;
import org.plenary.core.Solver;
import org.plenary.core.TimeCommand.AdjustBudget;
import org.plenary.core.TimeCommand.ApplyProposal;
import org.plenary.core.TimeCommand.SetLimit;
import org.plenary.core.Turn;

/// What a chair sends who runs out of time.
final class Timing {

    private final Dice dice;

    Timing(Dice dice) {
        this.dice = dice;
    }

    Command next(Conference now) {
        List<Ledger> ledgers = Ledger.all(now);
        if (!ledgers.isEmpty() && dice.oneIn(3)) {
            Ledger ledger = dice.of(ledgers);
            Duration by = Duration.ofSeconds(dice.of(-60, 30, 300, 0));
            return new AdjustBudget(ledger.budget().id(), ledger.delegation(), by, "By agreement");
        }
        List<Proposal> proposals = Solver.proposals(now);
        if (!proposals.isEmpty() && dice.oneIn(2)) {
            Proposal proposal = dice.of(proposals);
            Optional<Duration> limit = dice.oneIn(5) ? Optional.of(Duration.ofSeconds(30)) : proposal.limit();
            return new ApplyProposal(proposal.kind(), limit, proposal.to(), dice.oneIn(5) ? 1 : proposal.carried());
        }
        List<SegmentId> segments = now.agenda().current().map(Session::segments).orElseThrow().stream().map(Segment::id).toList();
        Optional<SegmentId> segment = now.agenda().runningSegment().map(Segment::id).filter(each -> !dice.oneIn(4))
                .or(() -> segments.isEmpty() ? Optional.empty() : Optional.of(dice.of(segments)));
        return new SetLimit(
                dice.oneIn(3) ? Optional.empty() : segment,
                dice.oneIn(3) ? Optional.of(dice.of(now.plan().rulebook().kinds()).id()) : Optional.empty(),
                dice.oneIn(3) ? Optional.of(dice.of(Category.values())) : Optional.empty(),
                Duration.ofSeconds(dice.of(9, 10, 60, 180, 300, 7_200, 7_201)),
                dice.oneIn(3) ? now.floor().turn().map(Turn::id) : Optional.empty());
    }
}
