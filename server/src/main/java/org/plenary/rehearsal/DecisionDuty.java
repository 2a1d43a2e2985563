package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.DecisionItem;

/// A presiding chair where documents are approved: proposes what is to be decided, one matter after the other, asks the session for
/// objections or gives it time to think in silence, takes back what was proposed by mistake, and proposes once more what fell.
final class DecisionDuty {

    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final String DOCUMENTS = "Final documents of the Conference";
    private static final String FOLLOW_UP = "Follow-up to the Conference";
    private static final int PROPOSALS = 2;

    private final Dice dice;

    DecisionDuty(Dice dice) {
        this.dice = dice;
    }

    /// @return whether there is still something to decide in this segment
    boolean consider(Lead lead, Instant since, Intentions intend) {
        if (lead.segment().filter(segment -> segment.getKind().equals("approval-of-documents")).isEmpty()) {
            return false;
        }
        Optional<String> next = List.of(DOCUMENTS, FOLLOW_UP).stream().filter(matter -> !isSettled(proposals(matter, lead))).findFirst();
        next.ifPresent(matter -> decide(matter, proposals(matter, lead), since, intend));
        return next.isPresent();
    }

    private void decide(String matter, List<DecisionItem> proposals, Instant since, Intentions intend) {
        Optional<DecisionItem> open = proposals.stream().filter(each -> !each.hasSettledAt()).findFirst();
        if (open.filter(DecisionItem::hasUntil).isPresent()) {
            intend.look(Times.instant(open.get().getUntil()).plusSeconds(1));
        } else if (open.isPresent()) {
            text(open.get(), intend);
            Instant due = Times.instant(open.get().getProposedAt()).plus(dice.seconds("ask-" + matter + proposals.size(), 3, 15));
            intend.at(due, ask(matter, open.get(), proposals.size() == 1, Times.later(due, intend.now())));
        } else {
            intend.at(since.plus(dice.seconds("propose-" + matter + proposals.size(), 3, 15)),
                    Presses.proposeDecision(proposals.isEmpty() ? matter : matter + ", revised"));
        }
    }

    /// What comes of a proposal: once in a while one was made too early.
    private Command ask(String matter, DecisionItem proposal, boolean first, Instant now) {
        if (first && dice.chance("mistaken-" + matter, 0.2)) {
            return Presses.withdrawDecision(proposal.getId());
        }
        return matter.equals(FOLLOW_UP)
                ? Presses.startSilence(proposal.getId(), now.plus(SILENCE))
                : Presses.askForObjections(proposal.getId(), WINDOW);
    }

    /// What is adopted is settled, and what has fallen as often as it may.
    private static boolean isSettled(List<DecisionItem> proposals) {
        boolean adopted = proposals.stream().anyMatch(each -> each.getStatus().equals("adopted"));
        return adopted || proposals.size() == PROPOSALS && proposals.stream().allMatch(DecisionItem::hasSettledAt);
    }

    private static List<DecisionItem> proposals(String matter, Lead lead) {
        return lead.mirror().decisions().stream()
                .filter(each -> each.getSession().equals(lead.session().getId()) && each.getTitle().startsWith(matter)).toList();
    }

    /// Whoever is asked for objections can read what is to be decided.
    private static void text(DecisionItem decision, Intentions intend) {
        String matter = "text-" + decision.getId();
        intend.handIn(matter, Times.instant(decision.getProposedAt()).plusSeconds(2),
                new Paper(Paper.decision(decision.getId()), matter + ".txt", decision.getTitle() + "\n"));
    }
}
