package org.plenary.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.HouseCommand.Convene;
import org.plenary.core.HouseCommand.CountListeners;
import org.plenary.core.HouseCommand.GatewayStarted;
import org.plenary.core.HouseCommand.LeaveSeat;
import org.plenary.core.HouseCommand.SetClock;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.HouseEvent.ListenersCounted;
import org.plenary.core.HouseEvent.SeatLeft;
import org.plenary.core.HouseEvent.SeatTaken;

/// The rules of what the server itself puts before a conference.
final class HouseRules {

    private HouseRules() {}

    static Outcome decide(Conference now, Slip slip, HouseCommand command) {
        return switch (command) {
            case Convene convene -> Outcome.refused(Refusal.CONFERENCE_EXISTS);
            case SetClock set -> setClock(now, slip, set);
            case Wake() -> Outcome.granted();
            case TakeSeat take -> takeSeat(now, slip, take);
            case LeaveSeat leave -> Outcome.granted(left(now, slip.at(), List.of(new Seats.Taken(leave.seat(), leave.link()))));
            case GatewayStarted started -> started(now, slip.at(), started);
            case CountListeners(Headcount count) -> counted(now, count);
        };
    }

    /// The clock is set to `anchor` at the instant that this very slip bears.
    private static Outcome setClock(Conference now, Slip slip, SetClock set) {
        if (set.anchor().isBefore(slip.at())) {
            return Outcome.refused(Refusal.CLOCK_RUNS_BACK);
        }
        Instant stamp = now.clock().stamp(slip.at());
        return Outcome.granted(new HouseEvent.ClockSet(new ConferenceClock(set.anchor(), stamp, set.rate())));
    }

    private static Outcome takeSeat(Conference now, Slip slip, TakeSeat take) {
        if (now.seats().taken(take.seat(), take.link())) {
            return Outcome.granted();
        }
        List<Event> events = new ArrayList<>();
        interruption(now, take.seat(), slip.at()).ifPresent(events::add);
        events.add(new SeatTaken(take.seat(), take.link()));
        return Outcome.granted(events);
    }

    private static List<Event> left(Conference now, Instant at, List<Seats.Taken> gone) {
        List<Event> events = new ArrayList<>();
        for (Seats.Taken each : gone) {
            if (!now.seats().taken(each.seat(), each.link())) {
                continue;
            }
            boolean emptied = now.seats().taken().stream().noneMatch(other -> other.seat().equals(each.seat()) && !gone.contains(other));
            Optional<Event> interruption = emptied ? interruption(now, each.seat(), at) : Optional.empty();
            interruption.filter(event -> !events.contains(event)).ifPresent(events::add);
            events.add(new SeatLeft(each.seat(), each.link()));
        }
        return events;
    }

    /// Whoever was connected to an earlier life of the node is gone: from the seats, and from the listeners.
    private static Outcome started(Conference now, Instant at, GatewayStarted started) {
        Optional<Headcount> earlier = now.seats().counted(started.node())
                .filter(count -> count.incarnation() < started.incarnation());
        List<Event> events = new ArrayList<>(left(now, at, linksOf(now, started)));
        earlier.ifPresent(count -> events.add(new ListenersCounted(count.none(started.incarnation()))));
        return Outcome.granted(events);
    }

    /// What a life of the node has counted is nothing to a later one.
    private static Outcome counted(Conference now, Headcount count) {
        Optional<Language> unknown = count.listeners().stream().flatMap(each -> each.channel().stream())
                .filter(channel -> !now.plan().languages().contains(channel)).findFirst();
        if (unknown.isPresent()) {
            return Outcome.refused(Refusal.NO_SUCH_LANGUAGE, unknown.get().code());
        }
        Optional<Headcount> last = now.seats().counted(count.node());
        boolean late = last.filter(each -> each.incarnation() > count.incarnation()).isPresent();
        return late || last.equals(Optional.of(count)) ? Outcome.granted() : Outcome.granted(new ListenersCounted(count));
    }

    private static List<Seats.Taken> linksOf(Conference now, GatewayStarted started) {
        return now.seats().taken().stream()
                .filter(each -> each.link().node().equals(started.node()) && each.link().incarnation() < started.incarnation())
                .toList();
    }

    /// No microphone outlives the link of the hand that opened it: join, rejoin and loss turn it off.
    private static Optional<Event> interruption(Conference now, SeatId seat, Instant at) {
        return now.booths().desks().first(desk -> desk.id().seat().equals(seat) && desk.microphone() != Desk.Microphone.OFF)
                .map(desk -> new BoothEvent.ChannelInterrupted(
                        desk.id(),
                        now.booths().ownedBy(desk.id()).orElseThrow().language(),
                        at.plus(now.plan().policies().linkGrace())));
    }
}
