package org.plenary.simulation;

import static org.plenary.simulation.Invariant.CONSENSUS_IS_THE_ABSENCE_OF_OBJECTIONS;
import static org.plenary.simulation.Invariant.DECISIONS_FOLLOW_FROM_THEIR_EVENTS;
import static org.plenary.simulation.Invariant.PARTICIPATING_STATES_DECIDE;
import static org.plenary.simulation.Invariant.QUESTIONS_ARE_PUT_TO_A_SITTING_SESSION;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.core.Category;
import org.plenary.core.Conference;
import org.plenary.core.Decision;
import org.plenary.core.DecisionEvent;
import org.plenary.core.DecisionEvent.DecisionAdopted;
import org.plenary.core.DecisionEvent.DecisionObjectedTo;
import org.plenary.core.DecisionEvent.StatementAttached;
import org.plenary.core.DecisionId;
import org.plenary.core.DelegationId;
import org.plenary.core.Row;

/// Looks at every decision: who made it, and whether anybody objected.
final class DecisionAudit implements Audit {

    private final Books books;

    /// When each decision that is being asked about is adopted unless somebody objects.
    private final Map<DecisionId, Instant> awaited = new HashMap<>();

    private Row<Decision> seen = Row.of();

    DecisionAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        if (happened.event() instanceof DecisionEvent event) {
            decided(happened, event, report);
            books.decisions().page(event.decision()).until()
                    .ifPresentOrElse(until -> awaited.put(event.decision(), until), () -> awaited.remove(event.decision()));
        }
        if (now.decisions().stream().anyMatch(decision -> decision.status() == Decision.Status.OBJECTIONS)) {
            report.check(QUESTIONS_ARE_PUT_TO_A_SITTING_SESSION,
                    books.agenda().sitting() && now.floor().recognizedPoint().isEmpty() && now.floor().appellant().isEmpty(),
                    () -> "after " + happened.event() + " objections are asked for");
        }
    }

    private void decided(Happened happened, DecisionEvent event, Report report) {
        Optional<Instant> until = Optional.ofNullable(awaited.get(event.decision()));
        switch (event) {
            case DecisionAdopted adopted -> report.check(CONSENSUS_IS_THE_ABSENCE_OF_OBJECTIONS, until.equals(Optional.of(happened.at())),
                    () -> adopted + " at " + happened.at() + ", and objections were awaited until " + until);
            case DecisionObjectedTo(DecisionId id, DelegationId by) -> {
                report.check(CONSENSUS_IS_THE_ABSENCE_OF_OBJECTIONS, until.filter(end -> end.isAfter(happened.at())).isPresent(),
                        () -> by + " objected to " + id + " at " + happened.at() + ", and objections were awaited until " + until);
                states(happened, Stream.of(by), report);
            }
            case StatementAttached attached ->
                    states(happened, Stream.concat(Stream.of(attached.delegation()), attached.alsoFor().stream()), report);
            default -> {} // not sealed: what else happens to a decision decides nothing
        }
    }

    private static void states(Happened happened, Stream<DelegationId> delegations, Report report) {
        delegations.forEach(id -> report.check(PARTICIPATING_STATES_DECIDE,
                happened.before().roster().delegation(id).filter(each -> each.category() == Category.PARTICIPATING_STATE).isPresent(),
                () -> happened.event() + " by " + id));
    }

    @Override
    public void after(Step step, Report report) {
        Row<Decision> is = step.after().decisions();
        if (is == seen) {
            return;
        }
        seen = is;
        List<DecisionId> ids = is.stream().map(Decision::id).toList();
        report.equal(DECISIONS_FOLLOW_FROM_THEIR_EVENTS, "what was proposed", books.decisions().all(), ids);
        is.forEach(decision -> report.equal(DECISIONS_FOLLOW_FROM_THEIR_EVENTS, decision.id().key(),
                books.decisions().page(decision.id()),
                new DecisionBook.Page(decision.status(), decision.until(), decision.attachments().size())));
    }
}
