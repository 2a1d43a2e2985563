package org.plenary.simulation;

import static org.plenary.simulation.Invariant.TURNS_ARE_CUT_OFF_AS_THE_PLAN_SAYS;
import static org.plenary.simulation.Invariant.WHAT_IS_DUE_COMES_FIRST;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plenary.core.Conference;
import org.plenary.core.CutOff;
import org.plenary.core.EndedBy;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorEvent.TurnEnded;
import org.plenary.core.Outcome;
import org.plenary.core.Policies;
import org.plenary.core.Role;
import org.plenary.core.TurnId;

/// Looks at which turns are cut off, and when, by the accounts of their time.
final class CutOffAudit implements Audit {

    private final Books books;
    private final CutOff policy;
    private final Duration grace;

    CutOffAudit(Books books) {
        this.books = books;
        Policies policies = books.plan().policies();
        this.policy = policies.cutOff().orElse(CutOff.NONE);
        this.grace = policy == CutOff.AUTOMATIC ? policies.cutOffGrace().orElse(Duration.ZERO) : Duration.ZERO;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        if (cutOff(happened).isPresent()) {
            TurnId id = cutOff(happened).get();
            TurnBook.Account account = books.turns().account(id);
            Duration over = account.spokenAt(happened.at()).minus(account.limit());
            boolean allowed = policy == CutOff.AUTOMATIC || policy == CutOff.CHAIR_CONFIRMS;
            report.check(TURNS_ARE_CUT_OFF_AS_THE_PLAN_SAYS, allowed && over.compareTo(grace) >= 0,
                    () -> id + " is cut off " + over + " after its limit, where the plan says " + policy + " " + grace);
            boolean spoke = happened.before().floor().turn().filter(turn -> turn.id().equals(id) && turn.running()).isPresent();
            report.check(TURNS_ARE_CUT_OFF_AS_THE_PLAN_SAYS, policy != CutOff.AUTOMATIC || spoke, () -> id + " did not run");
        }
    }

    @Override
    public void met(Step step, Report report) {
        for (Happened due : step.due()) {
            report.check(TURNS_ARE_CUT_OFF_AS_THE_PLAN_SAYS, cutOff(due).isEmpty() || policy == CutOff.AUTOMATIC,
                    () -> due.event() + " came by itself");
        }
        boolean confirmed = confirms(step);
        for (Happened granted : step.granted()) {
            report.check(TURNS_ARE_CUT_OFF_AS_THE_PLAN_SAYS, cutOff(granted).isPresent() == (confirmed && isEnd(granted)),
                    () -> step.slip() + " ended the turn with " + granted.event());
        }
        dueFirst(step.slip().at(), report);
    }

    /// No turn runs on beyond its grace where the plan cuts it off.
    private void dueFirst(Instant at, Report report) {
        books.turns().running().forEach(id -> {
            TurnBook.Account account = books.turns().account(id);
            Duration over = account.spokenAt(at).minus(account.limit());
            report.check(WHAT_IS_DUE_COMES_FIRST, policy != CutOff.AUTOMATIC || over.compareTo(grace) < 0,
                    () -> id + " still runs, " + over + " after its limit");
        });
    }

    /// Whether a granted command is that of a chair who ends a turn that has used its limit, where the plan leaves this to her.
    private boolean confirms(Step step) {
        if (policy != CutOff.CHAIR_CONFIRMS || !(step.slip().command() instanceof EndTurn(TurnId id))
                || !(step.outcome() instanceof Outcome.Granted) || step.slip().badge().role() != Role.CHAIR) {
            return false;
        }
        TurnBook.Account account = books.turns().account(id);
        return account.spokenAt(step.slip().at()).compareTo(account.limit()) >= 0;
    }

    private static boolean isEnd(Happened happened) {
        return happened.event() instanceof TurnEnded;
    }

    private static Optional<TurnId> cutOff(Happened happened) {
        return happened.event() instanceof TurnEnded(TurnId id, EndedBy by) && by == EndedBy.CUT_OFF ? Optional.of(id) : Optional.empty();
    }
}
