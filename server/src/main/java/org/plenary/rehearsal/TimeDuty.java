package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plenary.protocol.v1.BudgetItem;
import org.plenary.protocol.v1.DelegationItem;
import org.plenary.protocol.v1.ProposalItem;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.SegmentItem;

/// A presiding chair at the time that is left: now and then does what is proposed to end in time, gives one category less of it
/// or somebody more, and makes up for what was lost.
final class TimeDuty {

    private static final Duration LOST = Duration.ofMinutes(1);
    private static final int HALF = 50;
    private static final int MANY = 4;

    private final Dice dice;
    private final Recollection memory;

    TimeDuty(Dice dice, Recollection memory) {
        this.dice = dice;
        this.memory = memory;
    }

    void consider(Lead lead, Intentions intend) {
        lead.segment().ifPresent(segment -> {
            propose(segment, lead.mirror().outlook().proposals(), intend);
            limit(segment, lead, intend);
        });
        lead.waiting().stream().filter(request -> !request.hasTitle()).forEach(request -> grant(request, intend));
        lead.mirror().outlook().budgets().forEach(budget -> adjust(lead.session().getId(), budget, intend));
    }

    /// What is proposed changes with every turn; the chair takes it as it stands when the time has come.
    private void propose(SegmentItem segment, List<ProposalItem> proposals, Intentions intend) {
        String matter = "propose-" + segment.getId();
        if (!proposals.isEmpty() && dice.chance(matter, 0.8)) {
            Instant since = memory.since(matter, "proposed", intend.now());
            intend.once(matter, since.plus(dice.seconds("when-" + matter, 5, 40)), Presses.apply(dice.one("which-" + matter, proposals)));
        }
    }

    /// Once in a while a long list makes the chair give one category less time.
    private void limit(SegmentItem segment, Lead lead, Intentions intend) {
        String matter = "limit-" + segment.getId();
        List<RequestItem> waiting = lead.waiting().stream().filter(request -> !request.hasTitle()).toList();
        if (waiting.size() < MANY || !dice.chance(matter, 0.3)) {
            return;
        }
        RequestItem last = waiting.getLast();
        String category = lead.mirror().delegations().stream().filter(each -> each.getId().equals(last.getDelegation()))
                .map(DelegationItem::getCategory).findFirst().orElse("participating-state");
        Duration shorter = Duration.ofSeconds(Times.duration(last.getLimit()).toSeconds() * 9 / 10);
        Instant since = memory.since(matter, "many", intend.now());
        intend.once(matter, since.plus(dice.seconds("when-" + matter, 5, 40)), Presses.setLimit(segment.getId(), category, shorter));
    }

    private void grant(RequestItem request, Intentions intend) {
        String matter = "grant-" + request.getId();
        if (dice.chance(matter, 0.08)) {
            intend.once(matter, Times.instant(request.getAt()).plus(dice.seconds("when-" + matter, 5, 60)),
                    ListPresses.grantExtraTime(request.getId(), HALF));
        }
    }

    private void adjust(String session, BudgetItem budget, Intentions intend) {
        String matter = "adjust-" + session + budget.getId() + budget.getDelegation();
        if (budget.getCharged() > 0 && dice.chance(matter, 0.3)) {
            Instant since = memory.since(matter, "charged", intend.now());
            intend.once(matter, since.plus(dice.seconds("when-" + matter, 10, 60)),
                    Presses.adjustBudget(budget, LOST, "the microphone failed"));
        }
    }
}
