package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.AgendaEvent;
import org.plenary.core.Category;
import org.plenary.core.Conference;
import org.plenary.core.EndedBy;
import org.plenary.core.Event;
import org.plenary.core.FloorEvent;
import org.plenary.core.FloorEvent.PointLapsed;
import org.plenary.core.FloorEvent.PointRaised;
import org.plenary.core.FloorEvent.PointWithdrawn;
import org.plenary.core.FloorEvent.TurnEnded;
import org.plenary.core.FloorEvent.TurnExtended;
import org.plenary.core.FloorEvent.TurnPaused;
import org.plenary.core.FloorEvent.TurnResumed;
import org.plenary.core.FloorEvent.TurnStarted;
import org.plenary.core.ListEvent;
import org.plenary.core.ListEvent.FloorRequested;
import org.plenary.core.ListEvent.RequestHeld;
import org.plenary.core.ListEvent.RequestRemoved;
import org.plenary.core.ListEvent.RequestRestored;
import org.plenary.core.ListEvent.RequestWithdrawn;
import org.plenary.core.OrderEvent;
import org.plenary.core.ProgrammeEvent;
import org.plenary.core.RequestId;
import org.plenary.core.TimeEvent;
import org.plenary.core.TurnId;

/// Everything that was ever measured of turns and changeovers, one by one, as the events alone tell it.
final class PaceBook {

    /// A turn under way, by the clock on the wall and by what was spoken.
    private record Speaker(Category category, Duration limit, Instant from, Duration spoken, Optional<Instant> since) {

        Duration spokenAt(Instant at) {
            return since.map(begun -> spoken.plus(Duration.between(begun, at))).orElse(spoken);
        }
    }

    private final Map<Category, List<Long>> shares = new EnumMap<>(Category.class);
    private final List<Long> changeovers = new ArrayList<>();
    private final Map<TurnId, Speaker> speakers = new HashMap<>();
    private Optional<Instant> latest = Optional.empty();
    private Optional<Instant> passing = Optional.empty();
    private int gone;

    /// When something last happened that everybody may see and that a forecast can be made from.
    Optional<Instant> latest() {
        return latest;
    }

    /// What each turn of a category used of its limit, in thousandths.
    Map<Category, List<Long>> shares() {
        return shares;
    }

    /// What each changeover took, in seconds.
    List<Long> changeovers() {
        return changeovers;
    }

    /// How many have left running lists without having spoken.
    int gone() {
        return gone;
    }

    void keep(Happened happened) {
        Event event = happened.event();
        Instant at = happened.at();
        boolean secret = event instanceof PointRaised || event instanceof PointWithdrawn || event instanceof PointLapsed
                || event instanceof OrderEvent.SwapProposed || event instanceof OrderEvent.SwapDeclined;
        if (secret || !(event instanceof AgendaEvent || event instanceof ListEvent || event instanceof OrderEvent
                || event instanceof FloorEvent
                || event instanceof ProgrammeEvent || event instanceof TimeEvent)) {
            return;
        }
        latest = Optional.of(at);
        switch (event) {
            case AgendaEvent e -> passing = Optional.empty();
            case TimeEvent.LimitSet e -> e.turn().ifPresent(turn -> speakers.computeIfPresent(turn, (id, was) -> new Speaker(
                    was.category(), e.limit().limit(), was.from(), was.spoken(), was.since())));
            case FloorEvent e -> turned(happened, at, e);
            case FloorRequested e -> {
                Conference before = happened.before();
                boolean nobody = before.runningList().map(list -> list.queue().isEmpty()).orElse(true);
                if (nobody && before.floor().turn().isEmpty() && passing.isPresent()) {
                    passing = Optional.of(at);
                }
            }
            case RequestWithdrawn e -> gone += ran(happened, e.request());
            case RequestRemoved e -> gone += ran(happened, e.request());
            case RequestHeld e -> gone += ran(happened, e.request());
            case OrderEvent.StatementHandedIn e -> gone += ran(happened, e.request());
            case RequestRestored e -> gone = Math.max(0, gone - ran(happened, e.request())); // it may have been held before it ran
            default -> {} // not sealed here: the rest of what happens to a list measures nothing
        }
    }

    private void turned(Happened happened, Instant at, FloorEvent event) {
        switch (event) {
            case TurnStarted(var turn) when turn.request().isPresent() -> speakers.put(turn.id(), new Speaker(
                    happened.before().roster().delegation(turn.delegation()).orElseThrow().category(), turn.limit(), at, Duration.ZERO,
                    Optional.of(at)));
            case FloorEvent.GivingUndone e -> e.goesOn().ifPresent(turn -> {
                passing = Optional.empty();
                speakers.computeIfPresent(turn.id(), (id, was) -> new Speaker(
                        was.category(), was.limit(), was.from(), turn.used(), turn.runningSince()));
            });
            case TurnPaused e -> speakers.computeIfPresent(e.turn(), (id, was) -> new Speaker(
                    was.category(), was.limit(), was.from(), was.spokenAt(at), Optional.empty()));
            case TurnResumed e -> speakers.computeIfPresent(e.turn(), (id, was) -> new Speaker(
                    was.category(), was.limit(), was.from(), was.spoken(), Optional.of(at)));
            case TurnExtended e -> speakers.computeIfPresent(e.turn(), (id, was) -> new Speaker(
                    was.category(), was.limit().plus(e.by()), was.from(), was.spoken(), was.since()));
            case TurnEnded e when speakers.containsKey(e.turn()) -> ended(speakers.get(e.turn()), e.by(), at);
            default -> {} // not sealed here: no other event of the floor begins or ends anything that is measured
        }
    }

    private void ended(Speaker speaker, EndedBy by, Instant at) {
        if (by != EndedBy.SUSPENSION) {
            Duration spoken = speaker.spokenAt(at);
            long share = spoken.toMillis() * 1000 / Math.max(1, speaker.limit().toMillis());
            shares.computeIfAbsent(speaker.category(), any -> new ArrayList<>()).add(Math.min(5_000, share));
            Duration other = Duration.between(passing.orElse(speaker.from()), at).minus(spoken);
            changeovers.add(Math.min(600, other.toSeconds()));
        }
        passing = Optional.of(at);
    }

    /// One for a request on the running list, nothing for one that waits for a later list.
    private static int ran(Happened happened, RequestId request) {
        return happened.before().runningList().flatMap(list -> list.request(request)).isPresent() ? 1 : 0;
    }
}
