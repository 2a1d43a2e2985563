package org.plenary.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceClock;
import org.plenary.core.Due;
import org.plenary.core.Event;
import org.plenary.core.HouseCommand;
import org.plenary.core.HouseEvent;
import org.plenary.core.Link;
import org.plenary.core.Outcome;
import org.plenary.core.Row;
import org.plenary.core.Rules;
import org.plenary.core.Slip;
import org.plenary.meeting.Hall440;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.Happening;
import org.plenary.wire.EventCodec;

/// A conference in Hall 440, decided by the real rules and recorded with the real stored messages.
final class Hearing implements AutoCloseable {

    private final Recorder recorder;
    private final List<Happening> happenings = new ArrayList<>();
    private Conference conference;
    private long index;

    Hearing(Path directory) throws IOException {
        recorder = Recorder.open(directory, 1, EventCodec::encode, Sync.DISK);
        Instant nine = Hall440.at("09:00:00");
        HouseEvent.Convened convened = new HouseEvent.Convened(Hall440.plan(), new ConferenceClock(nine, nine, 1));
        conference = Conference.convened(convened);
        happenings.add(new Happening(nine, convened));
        announce(nine, Optional.empty());
        for (Badge badge : Hall440.SEATED) {
            at("09:00:00", Badge.HOUSE, new HouseCommand.TakeSeat(badge.seat().orElseThrow(), new Link("node", 1, index)));
        }
    }

    Hearing at(String time, Badge sender, Command command) throws IOException {
        Instant at = Hall440.at(time);
        Conference before = conference;
        for (Optional<Due> due = conference.due(at); due.isPresent(); due = conference.due(at)) {
            Instant instant = due.get().at();
            due.get().events().forEach(event -> happen(instant, event));
        }
        if (Rules.decide(conference, new Slip(CommandId.HOUSE, at, sender, command)) instanceof Outcome.Granted granted) {
            granted.events().forEach(event -> happen(at, event));
        }
        announce(at, Optional.of(before));
        return this;
    }

    Conference conference() {
        return conference;
    }

    @Override
    public void close() throws IOException {
        recorder.close();
    }

    private void happen(Instant at, Event event) {
        conference = conference.after(at, event);
        happenings.add(new Happening(at, event));
    }

    private void announce(Instant at, Optional<Conference> before) throws IOException {
        recorder.on(new Announced(
                index++, Hall440.CONFERENCE, at, before, Optional.of(conference), Row.copyOf(happenings), CommandId.HOUSE, Badge.HOUSE,
                Outcome.granted(), false), true);
        happenings.clear();
    }
}
