package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plenary.core.FloorEvent.PointLapsed;
import org.plenary.core.FloorEvent.PointRaised;
import org.plenary.core.FloorEvent.PointWithdrawn;
import org.plenary.core.FloorEvent.TurnEnded;

/// How the floor's time has been used so far, in running totals, and when that was last known.
///
/// @param asOf       the latest event that bears on the forecast. A point of order bears on it from its recognition on: before that it
///                   is shown to the podium alone, and so must be what follows from it; so it is with a proposed swap
/// @param usages     what the categories have used of their limits
/// @param changeover seconds from the end of a turn to the end of the next, less the time spoken in it: the floor passes, points of
///                   order are heard, turns pause
/// @param free       since when the floor has been passing to the next speaker, or passed to the one who has it
/// @param gone       how many requests have left a running list without coming to the floor
/// @param waited     how long requests have waited on running lists, all together
public record Pace(Instant asOf, Row<Usage> usages, Totals changeover, Optional<Instant> free, int gone, Duration waited) {

    /// What a turn used beyond this multiple of its limit says nothing about the next one.
    private static final long LONGEST_SHARE = 5_000;

    /// What a changeover took beyond this was no changeover.
    private static final Duration LONGEST_CHANGEOVER = Duration.ofMinutes(10);

    private static final Duration LONGEST_WAITED = Duration.ofDays(5_000);

    /// The pace of a conference after an event; empty before the first that bears on it.
    static Optional<Pace> after(Conference before, Instant at, Event event) {
        if (!bears(event)) {
            return before.pace();
        }
        Pace was = before.pace().orElseGet(() -> new Pace(at, Row.of(), Totals.NONE, Optional.empty(), 0, Duration.ZERO));
        Pace waited = new Pace(at, was.usages, was.changeover, was.free, was.gone, was.waitedUntil(at, before));
        return Optional.of(switch (event) {
            case TurnEnded(TurnId id, EndedBy by) -> waited.ended(before, turn(before, id), by, at);
            case ListEvent.FloorRequested requested -> waited.asked(before, at);
            case ListEvent.RequestWithdrawn left -> waited.gone(before, left.request(), 1);
            case ListEvent.RequestRemoved left -> waited.gone(before, left.request(), 1);
            case ListEvent.RequestHeld left -> waited.gone(before, left.request(), 1);
            case ListEvent.RequestRestored back -> waited.gone(before, back.request(), -1);
            case OrderEvent.StatementHandedIn left -> waited.gone(before, left.request(), 1);
            case FloorEvent.GivingUndone undone -> undone.goesOn().isPresent() ? waited.with(Optional.empty()) : waited;
            case AgendaEvent agenda -> waited.with(Optional.empty());
            case Event other -> waited;
        });
    }

    private static boolean bears(Event event) {
        return switch (event) {
            case AgendaEvent e -> true;
            case ListEvent e -> true;
            case TimeEvent e -> true;
            case FloorEvent e -> !(e instanceof PointRaised || e instanceof PointWithdrawn || e instanceof PointLapsed);
            case BoothEvent e -> false;
            case DecisionEvent e -> false;
            case DocumentEvent e -> false;
            case HouseEvent e -> false;
            case OrderEvent e -> !(e instanceof OrderEvent.SwapProposed || e instanceof OrderEvent.SwapDeclined);
            case ProcedureEvent e -> false;
            case ProgrammeEvent e -> true;
            case RosterEvent e -> false;
            case SignalEvent e -> false;
        };
    }

    /// What the turns of a category used of their limits.
    Totals shares(Category category) {
        return usages.first(usage -> usage.category() == category).map(Usage::shares).orElse(Totals.NONE);
    }

    /// What all turns used of their limits.
    Totals shares() {
        return usages.stream().map(Usage::shares).reduce(Totals.NONE, Totals::plus);
    }

    /// A turn that a suspension cut short, and one that states a point of order, say nothing about those to come.
    private Pace ended(Conference before, Turn turn, EndedBy by, Instant at) {
        if (turn.request().isEmpty()) {
            return this;
        }
        if (by == EndedBy.SUSPENSION || turn.limit().isZero()) {
            return with(Optional.of(at));
        }
        Duration spoken = turn.spoken(at);
        long share = Math.min(LONGEST_SHARE, spoken.toMillis() * 1000 / Math.max(1, turn.limit().toMillis()));
        Duration between = Duration.between(free.orElse(turn.startedAt()), at).minus(spoken);
        Duration changed = between.compareTo(LONGEST_CHANGEOVER) > 0 ? LONGEST_CHANGEOVER : between;
        Category category = before.roster().delegation(turn.delegation()).orElseThrow().category();
        return new Pace(asOf, used(category, share), changeover.plus(changed.toSeconds()), Optional.of(at), gone, waited);
    }

    private Row<Usage> used(Category category, long share) {
        Usage usage = new Usage(category, shares(category).plus(share));
        int index = usages.where(each -> each.category() == category);
        return index < 0 ? usages.plus(usage) : usages.replaced(index, usage);
    }

    /// A floor for which nobody waited has not been passing.
    private Pace asked(Conference before, Instant at) {
        boolean idle = before.floor().turn().isEmpty() && before.runningList().filter(list -> !list.queue().isEmpty()).isEmpty();
        return idle && free.isPresent() ? with(Optional.of(at)) : this;
    }

    private Pace gone(Conference before, RequestId request, int by) {
        boolean running = before.runningList().flatMap(list -> list.request(request)).isPresent();
        return running ? new Pace(asOf, usages, changeover, free, Math.max(0, gone + by), waited) : this;
    }

    private Duration waitedUntil(Instant at, Conference before) {
        int waiting = before.agenda().sitting().isEmpty() ? 0 : before.runningList().map(list -> list.queue().size()).orElse(0);
        Duration longer = waited.plus(Duration.between(asOf, at).multipliedBy(waiting));
        return longer.compareTo(LONGEST_WAITED) > 0 ? LONGEST_WAITED : longer;
    }

    private Pace with(Optional<Instant> free) {
        return new Pace(asOf, usages, changeover, free, gone, waited);
    }

    private static Turn turn(Conference before, TurnId id) {
        return before.floor().turn().filter(each -> each.id().equals(id)).or(before.floor()::interrupted).orElseThrow();
    }
}
