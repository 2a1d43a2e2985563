package org.plenary.core;

import java.time.Duration;
import java.util.Optional;
import org.plenary.core.TimeCommand.AdjustBudget;
import org.plenary.core.TimeCommand.ApplyProposal;
import org.plenary.core.TimeCommand.SetLimit;

/// The rules of limits that are set while the conference runs.
final class TimeRules {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final Duration MOST_ADJUSTED = Duration.ofHours(24);

    private TimeRules() {}

    static Outcome decide(Conference now, Slip slip, TimeCommand command) {
        return switch (command) {
            case SetLimit set -> setLimit(now, slip, set);
            case AdjustBudget adjust -> adjustBudget(now, slip, adjust);
            case ApplyProposal apply -> AgendaRules.presided(now, slip).orElseGet(() -> applyProposal(now, apply));
        };
    }

    /// The turn that has the floor takes a new limit only if the presser saw that turn and means it.
    private static Outcome setLimit(Conference now, Slip slip, SetLimit set) {
        Optional<Outcome> barred = unknown(now, set).or(() -> AgendaRules.presided(now, slip)).or(() -> elsewhere(now, set));
        if (barred.isPresent()) {
            return barred.get();
        }
        boolean seen = set.turn().isEmpty()
                || now.floor().turn().filter(turn -> turn.request().isPresent()).map(Turn::id).equals(set.turn());
        if (!seen) {
            return Outcome.refused(Refusal.STALE);
        }
        if (set.limit().compareTo(SHORTEST) < 0 || set.limit().compareTo(LONGEST) > 0) {
            return Outcome.refused(Refusal.LIMIT_IS_UNFIT);
        }
        TimeLimit limit = new TimeLimit(
                now.agenda().current().orElseThrow().id(), set.segment(), set.kind(), set.category(), set.limit());
        return now.lists().limits().contains(limit) && set.turn().isEmpty()
                ? Outcome.granted()
                : Outcome.granted(new TimeEvent.LimitSet(limit, set.turn()));
    }

    /// An account is one of its budget's: of a delegation where each has its own, and else of none.
    private static Outcome adjustBudget(Conference now, Slip slip, AdjustBudget adjust) {
        Optional<DelegationId> stranger = adjust.delegation().filter(each -> now.roster().delegation(each).isEmpty());
        if (stranger.isPresent()) {
            return Outcome.refused(Refusal.NO_SUCH_DELEGATION, stranger.get().key());
        }
        boolean known =
                Ledger.all(now).any(each -> each.budget().id().equals(adjust.budget()) && each.delegation().equals(adjust.delegation()));
        if (!known) {
            return Outcome.refused(Refusal.NO_SUCH_BUDGET, adjust.budget().key());
        }
        if (!Texts.fit(adjust.reason())) {
            return Outcome.refused(Refusal.TEXT_IS_UNFIT);
        }
        return AgendaRules.presided(now, slip).orElseGet(() -> adjust.by().isZero() || adjust.by().abs().compareTo(MOST_ADJUSTED) > 0
                ? Outcome.refused(Refusal.ADJUSTMENT_IS_UNFIT)
                : Outcome.granted(new TimeEvent.BudgetAdjusted(
                        new BudgetAdjustment(adjust.budget(), adjust.delegation(), adjust.by()), adjust.reason())));
    }

    private static Optional<Outcome> unknown(Conference now, SetLimit set) {
        Optional<SegmentId> segment = set.segment().filter(each -> now.programme().segment(each).isEmpty());
        if (segment.isPresent()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_SEGMENT, segment.get().key()));
        }
        return set.kind().filter(each -> now.plan().rulebook().kind(each).isEmpty())
                .map(each -> Outcome.refused(Refusal.NO_SUCH_KIND, each.key()));
    }

    private static Optional<Outcome> elsewhere(Conference now, SetLimit set) {
        if (set.segment().isEmpty()) {
            return Optional.empty();
        }
        Optional<Segment> segment = now.agenda().current().orElseThrow().segment(set.segment().get());
        if (segment.isEmpty()) {
            return Optional.of(Outcome.refused(Refusal.SEGMENT_OF_ANOTHER_SESSION));
        }
        return switch (segment.get().status()) {
            case PLANNED, RUNNING -> Optional.empty();
            case DONE -> Optional.of(Outcome.refused(Refusal.SEGMENT_IS_DONE));
            case SKIPPED -> Optional.of(Outcome.refused(Refusal.SEGMENT_IS_SKIPPED));
        };
    }

    /// A proposal is done if it is proposed still, and to the same effect.
    private static Outcome applyProposal(Conference now, ApplyProposal apply) {
        return Solver.proposals(now).stream()
                .filter(each -> each.kind() == apply.kind() && each.limit().equals(apply.limit()))
                .filter(each -> each.to().equals(apply.to()) && each.carried() == apply.carried())
                .findFirst()
                .map(each -> Outcome.granted(Solver.events(now, each)))
                .orElseGet(() -> Outcome.refused(Refusal.STALE));
    }
}
