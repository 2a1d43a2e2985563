package org.plenary.simulation;

import static org.plenary.simulation.Invariant.LIMITS_ARE_WHAT_WAS_SET;
import static org.plenary.simulation.Invariant.PROPOSALS_ARE_SEEN_BEFORE_THEY_ARE_DONE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Conference;
import org.plenary.core.ListEvent;
import org.plenary.core.ListEvent.FloorRequested;
import org.plenary.core.Outcome;
import org.plenary.core.Proposal;
import org.plenary.core.Request;
import org.plenary.core.SpeakersList;
import org.plenary.core.TimeCommand.ApplyProposal;
import org.plenary.core.TimeEvent.LimitSet;
import org.plenary.core.Turn;
import org.plenary.views.Audience;
import org.plenary.views.Item;
import org.plenary.views.View;

/// Looks at the limits of whoever waits, and at what is done because it was proposed.
final class LimitAudit implements Audit {

    private final Books books;

    LimitAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        if (happened.event() instanceof FloorRequested(Request request, int place) && request.title().isEmpty()) {
            books.limits().limit(request, now.roster()).ifPresent(
                    limit -> report.equal(LIMITS_ARE_WHAT_WAS_SET, "the limit of " + request.id(), limit, request.limit()));
        }
        if (happened.event() instanceof LimitSet set) {
            boolean there = set.turn().isEmpty() || happened.before().floor().turn().map(Turn::id).equals(set.turn());
            Optional<Duration> after = happened.after().floor().turn().map(Turn::limit);
            Optional<Duration> expected = set.turn().isPresent()
                    ? Optional.of(set.limit().limit())
                    : happened.before().floor().turn().map(Turn::limit);
            report.check(LIMITS_ARE_WHAT_WAS_SET, there && after.equals(expected), () -> set + " left the turn with " + after);
            for (SpeakersList list : happened.after().lists().all()) {
                report.equal(LIMITS_ARE_WHAT_WAS_SET, "who waits", books.lists().queue(list.segment()), list.queue());
            }
        }
    }

    /// Done is what the podium saw proposed, and nothing else.
    @Override
    public void met(Step step, Report report) {
        if (step.slip().command() instanceof ApplyProposal(Proposal.Kind kind, Optional<Duration> limit)) {
            boolean shown = View.of(step.met(), Audience.PODIUM).items().stream()
                    .anyMatch(item -> item instanceof Item.ProposalItem each && each.kind() == kind && each.limit().equals(limit));
            boolean granted = step.outcome() instanceof Outcome.Granted;
            List<Happened> done = step.granted();
            boolean right = switch (kind) {
                case SHORTER_LIMIT -> done.size() == 1 && done.getFirst().event() instanceof LimitSet(var set, var turn)
                        && Optional.of(set.limit()).equals(limit) && turn.isEmpty();
                case CLOSE_LIST -> done.size() == 1 && done.getFirst().event() instanceof ListEvent.ListClosed;
            };
            report.check(PROPOSALS_ARE_SEEN_BEFORE_THEY_ARE_DONE, granted ? shown && right : done.isEmpty(),
                    () -> step.slip() + " did " + done + ", shown: " + shown);
        }
    }
}
