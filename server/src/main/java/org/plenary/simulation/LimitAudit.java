package org.plenary.simulation;

import static org.plenary.simulation.Invariant.EXTRA_TIME_IS_OF_WHAT_OTHERS_HAVE;
import static org.plenary.simulation.Invariant.LIMITS_ARE_WHAT_WAS_SET;
import static org.plenary.simulation.Invariant.PROPOSALS_ARE_SEEN_BEFORE_THEY_ARE_DONE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Conference;
import org.plenary.core.ListEvent;
import org.plenary.core.ListEvent.ExtraTimeGranted;
import org.plenary.core.ListEvent.FloorRequested;
import org.plenary.core.Outcome;
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
            books.limits().limit(request, now.roster()).or(() -> books.limits().planned(request, now.roster())).ifPresent(
                    limit -> report.equal(LIMITS_ARE_WHAT_WAS_SET, () -> "the limit of " + request.id(), limit, request.limit()));
        }
        if (happened.event() instanceof ExtraTimeGranted granted) {
            extra(happened, granted, report);
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

    /// By cross-multiplication, so that nothing is rounded: new limit : old limit = 100 + percent : 100 + percent before.
    private static void extra(Happened happened, ExtraTimeGranted granted, Report report) {
        Request was = happened.before().lists().request(granted.request()).orElseThrow();
        Request is = happened.after().lists().request(granted.request()).orElseThrow();
        Duration left = is.limit().multipliedBy(100 + was.extra().orElse(0));
        Duration right = was.limit().multipliedBy(100 + granted.percent());
        report.check(EXTRA_TIME_IS_OF_WHAT_OTHERS_HAVE,
                left.equals(right) && is.limit().equals(granted.limit()) && is.extra().orElse(0) == granted.percent(),
                () -> was + " became " + is + " by " + granted);
    }

    /// Done is what the podium saw proposed, and nothing else.
    @Override
    public void met(Step step, Report report) {
        if (step.slip().command() instanceof ApplyProposal apply) {
            boolean shown = View.of(step.met(), Audience.PODIUM).items().stream()
                    .anyMatch(item -> item instanceof Item.ProposalItem each && each.kind() == apply.kind()
                            && each.limit().equals(apply.limit()) && each.to().equals(apply.to()) && each.carried() == apply.carried());
            boolean granted = step.outcome() instanceof Outcome.Granted;
            List<Happened> done = step.granted();
            boolean right = switch (apply.kind()) {
                case SHORTER_LIMIT -> done.size() == 1 && done.getFirst().event() instanceof LimitSet(var set, var turn)
                        && Optional.of(set.limit()).equals(apply.limit()) && turn.isEmpty();
                case CLOSE_LIST -> done.size() == 1 && done.getFirst().event() instanceof ListEvent.ListClosed;
                case CARRY_OVER -> done.stream().filter(each -> each.event() instanceof ListEvent.RequestCarriedOver of
                        && Optional.of(of.request().segment()).equals(apply.to())).count() == apply.carried();
            };
            report.check(PROPOSALS_ARE_SEEN_BEFORE_THEY_ARE_DONE, granted ? shown && right : done.isEmpty(),
                    () -> step.slip() + " did " + done + ", shown: " + shown);
        }
    }
}
