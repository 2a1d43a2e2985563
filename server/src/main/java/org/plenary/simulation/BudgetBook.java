package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.Budget;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorEvent;
import org.plenary.core.FloorEvent.GivingUndone;
import org.plenary.core.FloorEvent.TurnEnded;
import org.plenary.core.FloorEvent.TurnStarted;
import org.plenary.core.Group;
import org.plenary.core.RequestKind;
import org.plenary.core.Roster;
import org.plenary.core.TimeEvent;
import org.plenary.core.Turn;
import org.plenary.core.TurnId;

/// The accounts of all time budgets as a journal of entries: what was added, what was charged for which turn, and what was reversed.
final class BudgetBook {

    private record Entry(Budget budget, Optional<DelegationId> delegation, Duration by) {}

    private final ProgrammeBook programme;
    private final TurnBook turns;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<TurnId, Turn> begun = new HashMap<>();

    BudgetBook(ProgrammeBook programme, TurnBook turns) {
        this.programme = programme;
        this.turns = turns;
    }

    /// @param roster whose delegations were known then
    void keep(Instant at, FloorEvent event, Roster roster) {
        switch (event) {
            case TurnStarted(Turn turn) -> begun.put(turn.id(), turn);
            case TurnEnded e -> charge(e.turn(), turns.account(e.turn()).spokenAt(at).negated(), roster);
            case GivingUndone e -> e.goesOn().ifPresent(turn -> charge(turn.id(), turn.used(), roster));
            default -> {} // not sealed here: nothing else charges or gives back
        }
    }

    void keep(TimeEvent.BudgetAdjusted event) {
        programme.plan().timekeeping().budgets().stream().filter(budget -> budget.id().equals(event.adjustment().budget()))
                .forEach(budget -> entries.add(new Entry(budget, event.adjustment().delegation(), event.adjustment().by())));
    }

    Duration left(Budget budget, Optional<DelegationId> delegation) {
        return entries.stream().filter(entry -> entry.budget.equals(budget) && entry.delegation.equals(delegation))
                .map(Entry::by).reduce(budget.time(), Duration::plus);
    }

    /// What a turn may take at most, by every budget that it is charged to.
    Optional<Duration> least(Turn turn, Roster roster) {
        return programme.plan().timekeeping().budgets().stream().filter(budget -> charged(budget, turn, roster))
                .map(budget -> left(budget, account(budget, turn)))
                .min(Duration::compareTo);
    }

    private void charge(TurnId id, Duration by, Roster roster) {
        Turn turn = begun.get(id);
        if (turn != null) {
            programme.plan().timekeeping().budgets().stream().filter(budget -> charged(budget, turn, roster))
                    .forEach(budget -> entries.add(new Entry(budget, account(budget, turn), by)));
        }
    }

    private static Optional<DelegationId> account(Budget budget, Turn turn) {
        return budget.whose() == Budget.Whose.EACH_DELEGATION ? Optional.of(turn.delegation()) : Optional.empty();
    }

    private boolean charged(Budget budget, Turn turn, Roster roster) {
        boolean kind = turn.request().isPresent()
                && programme.plan().rulebook().kinds().stream().filter(RequestKind::charged)
                        .anyMatch(each -> each.id().equals(turn.kind()));
        boolean session = budget.session().isEmpty() || programme.plan().sessions().stream()
                .filter(each -> each.id().equals(budget.session().get()))
                .flatMap(each -> each.segments().stream()).anyMatch(segment -> segment.id().equals(turn.segment()));
        boolean group = budget.whose() != Budget.Whose.GROUP || programme.plan().groups().stream()
                .filter(each -> Optional.of(each.id()).equals(budget.group())).map(Group::members)
                .anyMatch(members -> members.contains(turn.delegation()));
        boolean category = budget.whose() == Budget.Whose.GROUP || budget.category().isEmpty() || roster.delegations().stream()
                .anyMatch(each -> each.id().equals(turn.delegation()) && each.category() == budget.category().get());
        return kind && session && group && category;
    }
}
