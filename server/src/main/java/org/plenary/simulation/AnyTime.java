package org.plenary.simulation;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.core.Budget;
import org.plenary.core.BudgetId;
import org.plenary.core.Category;
import org.plenary.core.GroupId;
import org.plenary.core.Row;
import org.plenary.core.Rulebook;
import org.plenary.core.SegmentId;
import org.plenary.core.SessionId;
import org.plenary.core.TimeLimit;
import org.plenary.core.Timekeeping;
import org.plenary.core.Words;

/// Any limits and budgets that a plan may have, from a seed.
final class AnyTime {

    private final Dice dice;
    private final Rulebook rules;

    AnyTime(Dice dice, Rulebook rules) {
        this.dice = dice;
        this.rules = rules;
    }

    Timekeeping timekeeping() {
        return new Timekeeping(
                Row.copyOf(IntStream.range(0, dice.below(4)).mapToObj(number -> limit()).toList()),
                Row.copyOf(IntStream.range(0, dice.below(3)).mapToObj(this::budget).toList()));
    }

    private TimeLimit limit() {
        int session = dice.between(1, 3);
        return new TimeLimit(
                new SessionId("session-" + session),
                dice.oneIn(2) ? Optional.empty() : Optional.of(new SegmentId("segment-" + (10 * session + dice.between(1, 2)))),
                dice.oneIn(2) ? Optional.empty() : Optional.of(dice.of(rules.kinds()).id()),
                dice.oneIn(2) ? Optional.empty() : Optional.of(dice.of(Category.values())), Duration.ofSeconds(dice.between(10, 600)));
    }

    private Budget budget(int number) {
        Budget.Whose whose = dice.of(Budget.Whose.values());
        boolean category = whose == Budget.Whose.CATEGORY || whose == Budget.Whose.EACH_DELEGATION && dice.oneIn(2);
        return new Budget(
                new BudgetId("budget-" + number), new Words("Budget " + number, "Время " + number), whose,
                category ? Optional.of(dice.of(Category.values())) : Optional.empty(),
                whose == Budget.Whose.GROUP ? Optional.of(new GroupId("group-1")) : Optional.empty(),
                dice.oneIn(2) ? Optional.empty() : Optional.of(new SessionId("session-" + dice.between(1, 3))),
                Duration.ofSeconds(dice.between(30, 1_800)));
    }
}
