package org.plenary.core;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// What is due in a conference: everything that happens at an instant without anybody's press.
final class Schedule {

    private Schedule() {}

    /// The first of what is due, without what follows from it for the order of lists.
    static Optional<Due> next(Conference now) {
        return Stream.of(links(now), lists(now), decisions(now), points(now), notices(now), cutOffs(now), signals(now), handovers(now),
                Shifts.due(now))
                .flatMap(Optional::stream)
                .min(Due::compareTo);
    }

    private static Optional<Due> signals(Conference now) {
        return now.signals().flatMap(Signals::slowDown)
                .map(shown -> new Due(shown.until(), Due.Rank.SIGNAL, Row.of(new SignalEvent.SlowDownFaded())));
    }

    private static Optional<Due> handovers(Conference now) {
        return now.booths().handovers().stream()
                .flatMap(each -> each.until().map(at -> new Due(at, Due.Rank.SIGNAL, Row.of(new BoothEvent.HandoverEnded(
                        each.giver(), each.taker(), BoothEvent.HandoverEnd.EXPIRED)))).stream())
                .min(Due::compareTo);
    }

    private static Optional<Due> links(Conference now) {
        return now.booths().desks().stream()
                .flatMap(desk -> desk.graceEnds().map(at -> channelLost(now, desk, at)).stream())
                .min(Due::compareTo);
    }

    private static Due channelLost(Conference now, Desk desk, Instant at) {
        LanguageChannel channel = now.booths().ownedBy(desk.id()).orElseThrow();
        return new Due(at, Due.Rank.LINK, Row.of(new BoothEvent.ChannelLost(desk.id(), channel.language(), channel.epoch() + 1)));
    }

    private static Optional<Due> lists(Conference now) {
        return now.lists().all().stream()
                .flatMap(list -> list.closingAt().map(at -> listClosed(list, at))
                        .or(() -> list.openingAt().map(at -> listOpened(list, at))).stream())
                .min(Due::compareTo);
    }

    private static Due listOpened(SpeakersList list, Instant at) {
        return new Due(at, Due.Rank.LIST, Row.of(new ListEvent.ListOpened(list.segment())));
    }

    private static Due listClosed(SpeakersList list, Instant at) {
        return new Due(at, Due.Rank.LIST, Row.of(new ListEvent.ListClosed(list.segment())));
    }

    private static Optional<Due> decisions(Conference now) {
        return now.decisions().stream()
                .flatMap(decision -> decision.until().map(at -> adopted(decision, at)).stream())
                .min(Due::compareTo);
    }

    private static Due adopted(Decision decision, Instant at) {
        return new Due(at, Due.Rank.DECISION, Row.of(new DecisionEvent.DecisionAdopted(decision.id())));
    }

    private static Optional<Due> points(Conference now) {
        if (now.floor().awaitsRuling() || now.agenda().sitting().isEmpty()) {
            return Optional.empty();
        }
        return now.plan().policies().pointRecognizedAfter().flatMap(wait -> now.floor().points().stream()
                .findFirst()
                .map(point -> new Due(point.raisedAt().plus(wait), Due.Rank.POINT,
                        PointRules.recognition(now, point, point.raisedAt().plus(wait)))));
    }

    private static Optional<Due> notices(Conference now) {
        return now.floor().turn().flatMap(turn -> TurnTime.next(turn, now.plan().policies())
                .or(() -> now.pace().flatMap(pace -> TurnTime.overtime(turn, pace.asOf()))));
    }

    private static Optional<Due> cutOffs(Conference now) {
        return now.floor().turn().flatMap(turn -> TurnTime.cutOff(
                turn, now.plan().policies(), now.pace().map(Pace::asOf).orElse(turn.startedAt()))
                .map(at -> new Due(at, Due.Rank.CUT_OFF, Row.copyOf(
                        OverrunRules.ending(now, at, new FloorEvent.TurnEnded(turn.id(), EndedBy.CUT_OFF))))));
    }
}
