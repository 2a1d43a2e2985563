package org.plenary.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.core.Badge;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceClock;
import org.plenary.core.ConferenceId;
import org.plenary.core.Event;
import org.plenary.core.HouseEvent;
import org.plenary.core.Link;
import org.plenary.core.Outcome;
import org.plenary.core.Plan;
import org.plenary.core.Row;
import org.plenary.core.SeatId;
import org.plenary.meeting.Hall440;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.Happening;

/// Steps as the log would tell them: a conference is convened at log index 0, then one seat is taken in each entry.
final class Told {

    static final ConferenceId BISHKEK = new ConferenceId("bishkek");
    static final ConferenceId VIENNA = new ConferenceId("vienna");
    static final Instant NOON = Instant.parse("2001-12-13T12:00:00.000250Z");

    private Told() {}

    /// Stands in for the stored messages.
    static byte[] encode(Event event) {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String decoded(RecordEntry entry) {
        return new String(entry.event(), StandardCharsets.UTF_8);
    }

    /// `convened` and `count - 1` seats taken, with one event for each log index from 0.
    static List<Announced> steps(ConferenceId conference, int count) {
        List<Announced> steps = new ArrayList<>(List.of(convened(conference, 0)));
        IntStream.range(1, count).mapToObj(i -> step(conference, i, seat(i))).forEach(steps::add);
        return steps;
    }

    static Announced convened(ConferenceId conference, long index) {
        Event event = new HouseEvent.Convened(plan(conference), new ConferenceClock(NOON, NOON, 1));
        return step(conference, index, false, event);
    }

    static Announced step(ConferenceId conference, long index, Event... events) {
        return step(conference, index, true, events);
    }

    static Event seat(int number) {
        return new HouseEvent.SeatTaken(new SeatId("norway-" + number), new Link("node", 1, number));
    }

    private static Announced step(ConferenceId conference, long index, boolean convened, Event... events) {
        Instant at = NOON.plusSeconds(index);
        Conference as = Conference.convened(new HouseEvent.Convened(plan(conference), new ConferenceClock(NOON, NOON, 1)));
        List<Happening> happenings = List.of(events).stream().map(event -> new Happening(at, event)).toList();
        return new Announced(
                index, conference, at, Optional.of(as).filter(is -> convened), Optional.of(as), Row.copyOf(happenings), CommandId.HOUSE,
                Badge.HOUSE, Outcome.granted(events), false);
    }

    private static Plan plan(ConferenceId id) {
        Plan hall = Hall440.plan();
        return new Plan(
                id, hall.title(), hall.venue(), hall.zone(), hall.languages(), hall.host(), hall.sessions(), hall.occasions(),
                hall.delegations(), hall.officers(), hall.booths(), hall.policies());
    }
}
