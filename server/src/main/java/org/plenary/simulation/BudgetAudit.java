package org.plenary.simulation;

import static org.plenary.simulation.Invariant.LEDGERS_ADD_UP;
import static org.plenary.simulation.Invariant.NOBODY_IS_GIVEN_MORE_THAN_IS_LEFT;

import java.time.Duration;
import java.util.Optional;
import org.plenary.core.Conference;
import org.plenary.core.Floor;
import org.plenary.core.FloorEvent.TurnStarted;
import org.plenary.core.Ledger;
import org.plenary.core.Outcome;
import org.plenary.core.Refusal;
import org.plenary.core.Request;
import org.plenary.core.Turn;

/// Looks at the accounts of time budgets, and at what they leave for the next turn.
final class BudgetAudit implements Audit {

    private static final Duration LEAST = Duration.ofSeconds(10);

    private final Books books;

    BudgetAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        if (happened.event() instanceof TurnStarted(Turn turn) && turn.request().isPresent()) {
            Optional<Duration> least = books.budgets().least(turn, happened.before().roster());
            Optional<Duration> asked = turn.request().flatMap(happened.before().lists()::request).map(Request::limit);
            Optional<Duration> expected = asked.map(limit -> least.filter(left -> left.compareTo(limit) < 0).orElse(limit));
            report.check(NOBODY_IS_GIVEN_MORE_THAN_IS_LEFT,
                    least.filter(left -> left.compareTo(LEAST) < 0).isEmpty()
                            && (expected.isEmpty() || expected.get().equals(turn.limit())),
                    () -> turn + " asked for " + asked + " of which are left " + least);
        }
    }

    @Override
    public void met(Step step, Report report) {
        if (step.outcome() instanceof Outcome.Refused refused && refused.why() == Refusal.BUDGET_IS_USED) {
            boolean used = Ledger.all(step.met()).stream()
                    .anyMatch(ledger -> books.budgets().left(ledger.budget(), ledger.delegation()).compareTo(LEAST) < 0)
                    || step.met().floor().turn().isPresent();
            report.check(NOBODY_IS_GIVEN_MORE_THAN_IS_LEFT, used, () -> step.slip() + " is refused with all of " + Ledger.all(step.met()));
        }
    }

    @Override
    public void after(Step step, Report report) {
        Floor floor = step.after().floor();
        if (floor.ended() != step.before().floor().ended() || step.after().lists() != step.before().lists()) {
            for (Ledger ledger : Ledger.all(step.after())) {
                report.equal(LEDGERS_ADD_UP, () -> "what is left of " + ledger.budget().id() + " for " + ledger.delegation(),
                        books.budgets().left(ledger.budget(), ledger.delegation()), ledger.left());
            }
        }
    }
}
