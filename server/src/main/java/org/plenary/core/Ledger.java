package org.plenary.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The account of a budget: what it began with, what was added or taken, and what the turns that have ended are charged for. A turn that
/// was taken back is no entry.
///
/// @param delegation whose account, where each delegation has its own
public record Ledger(Budget budget, Optional<DelegationId> delegation, Duration adjusted, Duration charged) {

    /// What is left is of no use where it is shorter than this.
    static final Duration SHORTEST = Duration.ofSeconds(10);

    public Duration left() {
        return budget.time().plus(adjusted).minus(charged);
    }

    boolean used() {
        return left().compareTo(SHORTEST) < 0;
    }

    /// Every account, in the order of the plan and of the roster.
    public static Row<Ledger> all(Conference now) {
        List<Ledger> ledgers = new ArrayList<>();
        for (Budget budget : now.plan().timekeeping().budgets()) {
            if (budget.whose() == Budget.Whose.EACH_DELEGATION) {
                now.roster().delegations().stream()
                        .filter(each -> budget.category().isEmpty() || budget.category().get() == each.category())
                        .forEach(each -> ledgers.add(of(now, budget, Optional.of(each.id()))));
            } else {
                ledgers.add(of(now, budget, Optional.empty()));
            }
        }
        return Row.copyOf(ledgers);
    }

    /// Of the accounts that a turn would be charged to, the one with the least left.
    static Optional<Ledger> tightest(Conference now, DelegationId delegation, KindId kind, SegmentId segment) {
        if (!Spoken.counts(now, kind)) {
            return Optional.empty();
        }
        return now.plan().timekeeping().budgets().stream()
                .filter(budget -> budget.covers(now, delegation, segment))
                .map(budget -> of(now, budget, account(budget, delegation)))
                .min(Comparator.comparing(Ledger::left));
    }

    static Optional<DelegationId> account(Budget budget, DelegationId delegation) {
        return budget.whose() == Budget.Whose.EACH_DELEGATION ? Optional.of(delegation) : Optional.empty();
    }

    private static Ledger of(Conference now, Budget budget, Optional<DelegationId> delegation) {
        Stream<Duration> adjustments = now.lists().adjustments().stream()
                .filter(each -> each.budget().equals(budget.id()) && each.delegation().equals(delegation)).map(BudgetAdjustment::by);
        Stream<Duration> charges = now.floor().ended().stream()
                .filter(turn -> !turn.undone() && turn.request().isPresent() && Spoken.counts(now, turn.kind()))
                .filter(turn -> delegation.isEmpty() || delegation.get().equals(turn.delegation()))
                .filter(turn -> budget.covers(now, turn.delegation(), turn.segment()))
                .map(Turn::used);
        return new Ledger(
                budget, delegation, adjustments.reduce(Duration.ZERO, Duration::plus), charges.reduce(Duration.ZERO, Duration::plus));
    }
}
