package org.plenary.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.plenary.core.Category;
import org.plenary.core.Delegation;
import org.plenary.core.DelegationId;
import org.plenary.core.Language;
import org.plenary.core.OrderPolicy;
import org.plenary.core.OrderPolicy.Over;
import org.plenary.core.Ordering;
import org.plenary.core.Row;

/// Any way to order a list.
final class AnyOrdering {

    private static final Language FRENCH = new Language("fr");

    private AnyOrdering() {}

    static Ordering from(Dice dice, List<Delegation> delegations) {
        return new Ordering(policy(dice, delegations), dice.of(0, 0, 1, 2), dice.of(0, 0, 0, 1, 2));
    }

    private static OrderPolicy policy(Dice dice, List<Delegation> delegations) {
        return switch (dice.below(9)) {
            case 0 -> new OrderPolicy.FirstTimeFirst();
            case 1 -> new OrderPolicy.LeastSpokenFirst();
            case 2 -> new OrderPolicy.Alphabetical(Language.RU, dice.of("А", "С", "Ё", "я"));
            case 3 -> new OrderPolicy.Alphabetical(dice.of(Language.EN, FRENCH), dice.of("A", "S", "É", "z"));
            case 4 -> new OrderPolicy.ByLot("lot " + dice.below(100));
            case 5 -> new OrderPolicy.ByCategory(some(dice, List.of(Category.values())));
            case 6 -> new OrderPolicy.RoundRobin(dice.of(Over.values()));
            case 7 -> new OrderPolicy.FixedOrder(some(dice, delegations.stream().map(Delegation::id).toList()));
            default -> new OrderPolicy.InOrderOfRequest();
        };
    }

    /// An ordering that cannot be, for one reason or another.
    static Ordering unfit(Dice dice) {
        return switch (dice.below(6)) {
            case 0 -> new Ordering(new OrderPolicy.Alphabetical(Language.EN, dice.of("", "Я", "AB", "1", "\ud800")), 0, 0);
            case 1 -> new Ordering(new OrderPolicy.Alphabetical(new Language("tlh"), "A"), 0, 0);
            case 2 -> new Ordering(new OrderPolicy.ByLot(dice.of("", " ", "x".repeat(201))), 0, 0);
            case 3 -> new Ordering(new OrderPolicy.ByCategory(dice.oneIn(2) ? Row.of() : Row.of(Category.GUEST, Category.GUEST)), 0, 0);
            case 4 -> new Ordering(new OrderPolicy.FixedOrder(Row.of(new DelegationId("nobody"))), 0, 0);
            default -> new Ordering(new OrderPolicy.InOrderOfRequest(), dice.of(-1, 101), dice.of(-1, 0, Integer.MAX_VALUE));
        };
    }

    private static <T> Row<T> some(Dice dice, List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, dice.below(i + 1));
        }
        return Row.copyOf(shuffled.subList(0, dice.between(1, shuffled.size())));
    }
}
