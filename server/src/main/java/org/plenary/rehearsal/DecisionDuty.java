package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.DecisionItem;
import org.plenary.protocol.v1.SegmentItem;

/// A presiding chair where documents are approved: proposes the decision and asks the session for objections.
final class DecisionDuty {

    private static final Duration WINDOW = Duration.ofSeconds(30);

    private final Dice dice;

    DecisionDuty(Dice dice) {
        this.dice = dice;
    }

    /// @return whether there is still something to decide in this segment
    boolean consider(Lead lead, Instant since, Intentions intend) {
        Optional<SegmentItem> approval = lead.segment().filter(segment -> segment.getKind().equals("approval-of-documents"));
        if (approval.isEmpty()) {
            return false;
        }
        Optional<DecisionItem> decision = lead.mirror().decisions().stream()
                .filter(each -> each.getSession().equals(lead.session().getId())).findFirst();
        if (decision.filter(DecisionItem::hasSettledAt).isPresent()) {
            return false;
        }
        if (decision.filter(DecisionItem::hasUntil).isPresent()) {
            intend.look(Times.instant(decision.get().getUntil()).plusSeconds(1));
            return true;
        }
        decision.ifPresent(proposed -> text(proposed, intend));
        String matter = "decide-" + approval.get().getId() + decision.isPresent();
        intend.at(since.plus(dice.seconds(matter, 3, 15)), decision.map(each -> Presses.askForObjections(each.getId(), WINDOW))
                .orElseGet(DecisionDuty::proposal));
        return true;
    }

    /// Whoever is asked for objections can read what is to be decided.
    private static void text(DecisionItem decision, Intentions intend) {
        String matter = "text-" + decision.getId();
        intend.handIn(matter, Times.instant(decision.getProposedAt()).plusSeconds(2),
                new Paper(Paper.decision(decision.getId()), matter + ".txt", decision.getTitle() + "\n"));
    }

    private static Command proposal() {
        return Presses.proposeDecision("Final documents of the Conference");
    }
}
