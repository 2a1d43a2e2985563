package org.plenary.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.BudgetItem;
import org.plenary.protocol.v1.TurnItem;

/// Checks that time budgets are kept: who learns of them, and that they are charged what was spoken, once.
final class BudgetChecker implements Checker {

    private static final Set<String> SEE_EVERY_SESSION = Set.of("podium", "delegate", "booth", "technician", "display");

    private final Invariant shown = new Invariant("budgets are shown to those only who may follow every session");
    private final Invariant charged =
            new Invariant("a budget is charged what a turn has spoken when it ends, and that is taken back only when the turn goes on");

    @Override
    public List<Invariant> invariants() {
        return List.of(shown, charged);
    }

    /// Where the plan has no budgets there is nothing to find, which is checked as well.
    @Override
    public void see(Sighting sighting) {
        Mirror mirror = sighting.after();
        List<BudgetItem> budgets = mirror.outlook().budgets();
        shown.check(budgets.isEmpty() || SEE_EVERY_SESSION.contains(mirror.audience()), () -> sighting.at("it sees " + budgets));
        sighting.stepFrom().ifPresent(before -> charged.check(
                budgets.stream().allMatch(each -> was(before, each).filter(was -> !isCharged(was, each, before, mirror)).isEmpty()),
                () -> sighting.at("budgets go from " + before.outlook().budgets() + " to " + budgets)));
    }

    /// What a budget began with stays. Which turns it is for, the item does not say: so none of those that have ended, one, or all.
    private static boolean isCharged(BudgetItem was, BudgetItem is, Mirror before, Mirror after) {
        long by = is.getCharged() - was.getCharged();
        List<TurnItem> turns = by > 0 ? ended(before, after) : Undone.goingOn(before, after).stream()
                .flatMap(turn -> before.turn(turn.getId()).stream()).toList();
        List<Long> used = turns.stream().filter(turn -> !is.hasDelegation() || is.getDelegation().equals(turn.getDelegation()))
                .map(TurnItem::getUsed).toList();
        long all = used.stream().mapToLong(Long::longValue).sum();
        boolean explained = by == 0 || Stream.concat(used.stream(), Stream.of(all)).anyMatch(time -> time > 0 && time == Math.abs(by));
        return is.getTime() == was.getTime() && is.getCharged() >= 0 && (explained || by > 0 && isGone(before, after));
    }

    private static List<TurnItem> ended(Mirror before, Mirror after) {
        return after.turns().stream().filter(turn -> turn.hasEndedAt() && !turn.getEndedBy().equals("undone")
                && before.turn(turn.getId()).filter(TurnItem::hasEndedAt).isEmpty()).toList();
    }

    /// With a segment that ends its turns are shown no more.
    private static boolean isGone(Mirror before, Mirror after) {
        return Stream.concat(before.currentTurn().stream(), before.interruptedTurn().stream())
                .anyMatch(turn -> after.turn(turn.getId()).isEmpty());
    }

    private static Optional<BudgetItem> was(Mirror before, BudgetItem budget) {
        return before.outlook().budgets().stream()
                .filter(each -> each.getId().equals(budget.getId()) && each.getDelegation().equals(budget.getDelegation())).findFirst();
    }
}
