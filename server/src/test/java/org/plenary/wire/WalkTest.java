package org.plenary.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plenary.core.AgendaEvent.SegmentStarted;
import org.plenary.core.AgendaEvent.SessionOpened;
import org.plenary.core.Badge;
import org.plenary.core.ClientMemory;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceClock;
import org.plenary.core.Contention;
import org.plenary.core.Due;
import org.plenary.core.Event;
import org.plenary.core.Hall;
import org.plenary.core.HouseEvent.Convened;
import org.plenary.core.HouseEvent.SeatTaken;
import org.plenary.core.IdleChannel;
import org.plenary.core.Link;
import org.plenary.core.ListEvent.ListOpened;
import org.plenary.core.MateTakeover;
import org.plenary.core.Names;
import org.plenary.core.Outcome;
import org.plenary.core.Policies;
import org.plenary.core.RememberedAnswer;
import org.plenary.core.Row;
import org.plenary.core.Rules;
import org.plenary.core.Slip;
import org.plenary.meeting.Hall440;
import org.plenary.views.Audience;
import org.plenary.views.View;

/// A conference in which anybody does anything: wherever it comes to, it is stored and shown, and read back as it was.
final class WalkTest {

    private static final long SEED = 13_12_2001;
    private static final int WALKS = 4;
    private static final int STEPS = 700;
    private static final Policies POLICIES = new Policies(
            Duration.ofSeconds(60), Duration.ofSeconds(15), Optional.of(Duration.ofSeconds(50)), Duration.ofSeconds(3),
            Contention.INTERLOCK, MateTakeover.ALLOWED, IdleChannel.SILENCE);

    private final Whims whims = new Whims(SEED);
    private final TreeSet<String> seen = new TreeSet<>();
    private Instant now = Instant.EPOCH;
    private Conference conference = begun();
    private Row<RememberedAnswer> answers = Row.of();

    @Test
    void wherever_a_conference_comes_to_it_is_read_back_as_it_was() throws IOException {
        for (int walk = 0; walk < WALKS; walk++) {
            conference = begun();
            Hall440.SEATED.forEach(badge -> happen(new SeatTaken(badge.seat().orElseThrow(), new Link("node", 1, 1))));
            happen(new SessionOpened(Hall440.SESSION_1, 1, Hall440.CHAIR.seat().orElseThrow()));
            happen(new SegmentStarted(Hall440.DEBATE));
            happen(new ListOpened(Hall440.DEBATE));
            for (int step = 1; step <= STEPS; step++) {
                step(step);
            }
        }
        assertThat(seen).as("what happened on the walks").hasSizeGreaterThan(20);
    }

    private Conference begun() {
        now = Hall440.at("09:00:00");
        return Conference.convened(new Convened(Hall440.plan(POLICIES), new ConferenceClock(now, now, 1)));
    }

    private void step(int step) throws IOException {
        now = now.plusMillis(whims.upTo(20_000));
        for (var due = conference.due(now); due.isPresent(); due = conference.due(now)) {
            due.map(Due::events).orElseThrow().forEach(this::happen);
        }
        decide(step, whims.badge(), whims.command(conference, now));
        if (step % 10 == 0) {
            assertReadBack(new Hall(conference, now, Row.of(new ClientMemory(-step, Badge.HOUSE, step, now, answers))));
        }
    }

    private void decide(long counter, Badge sender, Command command) {
        var outcome = Rules.decide(conference, new Slip(CommandId.HOUSE, now, sender, command));
        if (outcome instanceof Outcome.Granted(Row<Event> events, var receipt, var order)) {
            events.forEach(this::happen);
            outcome = new Outcome.Granted(Row.of(), receipt, order);
        }
        answers = (answers.size() < 64 ? answers : answers.without(0)).plus(new RememberedAnswer(counter, -counter, outcome));
    }

    private void happen(Event event) {
        seen.add(Names.key(event.getClass()));
        assertThat(EventCodec.decode(EventCodec.encode(event))).isEqualTo(event);
        var before = conference;
        conference = conference.after(now, event);
        var old = View.of(before, whims.one(List.of(Audience.values())));
        var update = new ServerMessage.Update(1, now, old.next(conference).minus(old));
        assertThat(Mappings.UPDATE.value(Mappings.UPDATE.message(update))).isEqualTo(update);
    }

    private static void assertReadBack(Hall hall) throws IOException {
        byte[] written = written(List.of(hall, hall));
        var read = StateCodec.decode(new ByteArrayInputStream(written));
        assertThat(read).containsExactly(hall, hall);
        assertThat(written(new ArrayList<>(read))).as("equal states are equal bytes").isEqualTo(written);
    }

    private static byte[] written(List<Hall> halls) throws IOException {
        var out = new ByteArrayOutputStream();
        StateCodec.encode(halls, out);
        return out.toByteArray();
    }
}
