package org.plenary.core;

import java.util.Optional;
import java.util.TreeSet;

/// How a list is ordered: within each rank by a policy, and within constraints.
///
/// @param inARow how many requests of one delegation may follow each other while another waits; 0 for any number
/// @param inAll  how many turns of one delegation a list takes; 0 for any number
public record Ordering(OrderPolicy policy, int inARow, int inAll) {

    /// In order of request and without constraints.
    public static final Ordering USUAL = new Ordering(new OrderPolicy.InOrderOfRequest(), 0, 0);

    private static final int MOST = 100;

    /// Whether inscription alone decides, so that nothing is ever arranged anew.
    public boolean isUsual() {
        return equals(USUAL);
    }

    /// A delegation that a fixed order names and the roster has not.
    Optional<DelegationId> stranger(Roster roster) {
        return policy instanceof OrderPolicy.FixedOrder(Row<DelegationId> delegations)
                ? delegations.first(id -> roster.delegation(id).isEmpty())
                : Optional.empty();
    }

    /// Whether this can be drawn, spelled and counted.
    boolean isFit() {
        boolean counted = inARow >= 0 && inARow <= MOST && inAll >= 0 && inAll <= MOST;
        return counted && switch (policy) {
            case OrderPolicy.InOrderOfRequest p -> true;
            case OrderPolicy.FirstTimeFirst p -> true;
            case OrderPolicy.LeastSpokenFirst p -> true;
            case OrderPolicy.Alphabetical p -> Alphabet.has(p.alphabet(), p.from());
            case OrderPolicy.ByLot p -> Texts.fit(p.seed());
            case OrderPolicy.ByCategory p -> isOnceEach(p.categories());
            case OrderPolicy.RoundRobin p -> true;
            case OrderPolicy.FixedOrder p -> isOnceEach(p.delegations());
        };
    }

    private static <T extends Comparable<T>> boolean isOnceEach(Row<T> named) {
        return !named.isEmpty() && new TreeSet<>(named).size() == named.size();
    }
}
