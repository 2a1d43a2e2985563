package org.plenary.simulation;

import static org.plenary.simulation.Invariant.OVERRUNS_ARE_SHARED_AS_THE_PLAN_SAYS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plenary.core.Conference;
import org.plenary.core.EndedBy;
import org.plenary.core.FloorEvent.GivingUndone;
import org.plenary.core.FloorEvent.TurnEnded;
import org.plenary.core.KindId;
import org.plenary.core.Request;
import org.plenary.core.RequestKind;
import org.plenary.core.SharedLimit;
import org.plenary.core.TimeEvent.OverrunReturned;
import org.plenary.core.TimeEvent.OverrunShared;
import org.plenary.core.Turn;
import org.plenary.core.TurnId;

/// Looks at what is taken off those who wait because somebody spoke too long, and at what they are given back.
final class OverrunAudit implements Audit {

    private final Books books;

    /// What the next event has to say, by request: nothing, where nothing is to be shared.
    private Map<Integer, Duration> awaited = Map.of();

    private Map<Integer, Duration> taken = Map.of();
    private Optional<TurnId> of = Optional.empty();

    OverrunAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        if (happened.event() instanceof OverrunShared(var share)) {
            Map<Integer, Duration> told = new TreeMap<>();
            share.limits().forEach(limit -> told.put(limit.request().number(), limit.limit()));
            report.equal(OVERRUNS_ARE_SHARED_AS_THE_PLAN_SAYS, () -> "what is shared of " + share.turn(), awaited, told);
            Map<Integer, Duration> was = new TreeMap<>();
            share.limits().forEach(limit -> was.put(limit.request().number(), limit.was()));
            taken = was;
            of = Optional.of(share.turn());
        } else {
            report.check(OVERRUNS_ARE_SHARED_AS_THE_PLAN_SAYS, awaited.isEmpty(), () -> awaited + " was not shared");
        }
        awaited = happened.event() instanceof TurnEnded ended ? expected(happened, ended) : Map.of();
        if (happened.event() instanceof OverrunReturned(var share)) {
            boolean back = of.equals(Optional.of(share.turn())) && share.limits().stream().allMatch(this::wasTaken);
            report.check(OVERRUNS_ARE_SHARED_AS_THE_PLAN_SAYS, back, () -> share + " is given back of " + taken);
        }
    }

    private boolean wasTaken(SharedLimit limit) {
        return limit.was().equals(taken.get(limit.request().number()));
    }

    @Override
    public void after(Step step, Report report) {
        report.check(OVERRUNS_ARE_SHARED_AS_THE_PLAN_SAYS, awaited.isEmpty(), () -> awaited + " was not shared");
        awaited = Map.of();
        Optional<Turn> goesOn = step.granted().stream().map(Happened::event)
                .flatMap(event -> event instanceof GivingUndone undone ? undone.goesOn().stream() : Stream.empty())
                .findFirst();
        boolean returned = step.granted().stream().anyMatch(each -> each.event() instanceof OverrunReturned);
        report.check(OVERRUNS_ARE_SHARED_AS_THE_PLAN_SAYS,
                returned == (goesOn.isPresent() && of.equals(goesOn.map(Turn::id))), () -> step.slip() + " took " + taken + " back");
        if (returned) {
            of = Optional.empty();
        }
    }

    /// The floor of the quotient in whole seconds off each charged request that waits, down to half a minute.
    private Map<Integer, Duration> expected(Happened happened, TurnEnded ended) {
        Map<Integer, Duration> limits = new TreeMap<>();
        Turn turn = books.turns().begun().stream().filter(each -> each.id().equals(ended.turn())).findFirst().orElseThrow();
        Duration over = books.turns().account(ended.turn()).spoken().minus(books.turns().account(ended.turn()).limit());
        boolean shared = books.plan().policies().sharesOverrun() && ended.by() != EndedBy.SUSPENSION && turn.request().isPresent()
                && charged(turn.kind()) && books.agenda().segment().equals(Optional.of(turn.segment()))
                && happened.before().floor().turn().map(Turn::id).equals(Optional.of(turn.id()));
        List<Request> waiting = books.lists().queue(turn.segment()).stream()
                .filter(request -> request.title().isEmpty() && charged(request.kind())).toList();
        if (shared && !waiting.isEmpty()) {
            long each = Math.max(0, over.toMillis()) / 1_000 / waiting.size();
            for (Request request : waiting) {
                long had = request.limit().toNanos();
                long least = Math.min(had, Duration.ofSeconds(30).toNanos());
                long has = Math.max(least, had - Duration.ofSeconds(each).toNanos());
                if (has != had) {
                    limits.put(request.id().number(), Duration.ofNanos(has));
                }
            }
        }
        return limits;
    }

    private boolean charged(KindId id) {
        return books.plan().rulebook().kinds().stream().filter(RequestKind::charged).anyMatch(kind -> kind.id().equals(id));
    }
}
