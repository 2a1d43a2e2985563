package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.FloorEvent.TurnEnded;
import org.plenary.core.TimeEvent.OverrunReturned;
import org.plenary.core.TimeEvent.OverrunShared;

/// The rules by which a list still ends in time where the plan wants it: what a turn took beyond its limit is taken off those that wait,
/// the same whole seconds off each, and nobody is left with less than half a minute for it.
final class OverrunRules {

    private static final Duration LEAST = Duration.ofSeconds(30);

    private OverrunRules() {}

    /// The end of a turn, and what follows from it for those who wait.
    static List<Event> ending(Conference now, Instant at, TurnEnded end) {
        Optional<Turn> turn = now.floor().turn().filter(each -> each.id().equals(end.turn()));
        List<Event> events = new ArrayList<>(List.of(end));
        turn.flatMap(each -> share(now, each, at)).ifPresent(share -> events.add(new OverrunShared(share)));
        return events;
    }

    private static Optional<OverrunShare> share(Conference now, Turn turn, Instant at) {
        Duration over = turn.spoken(at).minus(turn.limit());
        Optional<SpeakersList> list = now.runningList().filter(running -> running.segment().equals(turn.segment()));
        boolean shared = now.plan().policies().sharesOverrun() && turn.request().isPresent() && Spoken.counts(now, turn.kind());
        if (!shared || list.isEmpty() || over.isNegative() || over.isZero()) {
            return Optional.empty();
        }
        List<Request> waiting = list.get().queue().stream()
                .filter(request -> request.title().isEmpty() && Spoken.counts(now, request.kind())).toList();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Duration each = Duration.ofSeconds(over.dividedBy(waiting.size()).toSeconds());
        List<SharedLimit> limits = waiting.stream()
                .map(request -> new SharedLimit(request.id(), request.limit(), less(request.limit(), each)))
                .filter(limit -> !limit.was().equals(limit.limit())).toList();
        return limits.isEmpty()
                ? Optional.empty()
                : Optional.of(new OverrunShare(turn.id(), turn.delegation(), over, Row.copyOf(limits)));
    }

    private static Duration less(Duration limit, Duration by) {
        Duration less = limit.minus(by);
        Duration least = limit.compareTo(LEAST) < 0 ? limit : LEAST;
        return less.compareTo(least) < 0 ? least : less;
    }

    /// What is given back because the turn goes on whose overrun was shared; whoever has left or was given another limit since keeps
    /// that.
    ///
    /// @param undone the conference in which the turn goes on
    static Optional<Event> returning(Conference undone, Turn goesOn) {
        return undone.lists().shared().filter(share -> share.turn().equals(goesOn.id())).map(share -> new OverrunReturned(new OverrunShare(
                share.turn(), share.delegation(), share.over(), Row.copyOf(share.limits().stream()
                        .filter(limit -> undone.lists().request(limit.request()).map(Request::limit).equals(Optional.of(limit.limit())))
                        .toList()))));
    }
}
