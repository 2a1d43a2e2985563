package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.core.Booths;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.Desk;
import org.plenary.core.Event;
import org.plenary.core.Floor;
import org.plenary.core.FloorEvent.OvertimeCounted;
import org.plenary.core.FloorEvent.TimeNoticed;
import org.plenary.core.HouseEvent.Convened;
import org.plenary.core.Lists;
import org.plenary.core.Row;
import org.plenary.core.Submission;
import org.plenary.meeting.Hall440;
import org.plenary.record.RecordCheck;
import org.plenary.record.RecordEntry;
import org.plenary.record.RecordReader;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.Happening;
import org.plenary.wire.EventCodec;

/// What must hold after a run of the script was broken off: everything acknowledged is there, every command whole or not at all,
/// the record proves it, and what is sent again takes effect once.
final class Aftermath {

    private static final Pattern TIMES = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|PT-?[\\d.]+S");

    private final List<Submission> script = Script.submissions();
    private final List<String> outcomes = new ArrayList<>();
    private final List<List<String>> events = new ArrayList<>();

    /// What a start has found.
    ///
    /// @param there   commands of the script, acknowledged or not
    /// @param restart how long it took until the first new command could be taken
    record Found(int there, Duration restart) {}

    private Aftermath() {}

    /// Learns from a run that nothing disturbs.
    static Aftermath learned(Path data) throws IOException, InterruptedException {
        Aftermath aftermath = new Aftermath();
        try (Installation installation = Installation.open(data)) {
            installation.live();
            for (Submission submission : aftermath.script) {
                Announced answer = installation.answer(submission);
                aftermath.outcomes.add(Witness.told(answer));
                aftermath.events.add(told(answer.happenings().stream().map(Happening::event)));
            }
        }
        assertThat(aftermath.outcomes).containsOnlyOnce("NOT_YOUR_ROLE").areExactly(Script.LENGTH - 1,
                new org.assertj.core.api.Condition<>("granted"::equals, "granted"));
        return aftermath;
    }

    /// Starts again on what a broken run left, and finishes it.
    ///
    /// @param told the lines in which the run acknowledged its commands
    Found check(Path data, List<String> told) throws IOException, InterruptedException {
        return check(data, told, UnaryOperator.identity());
    }

    /// The same for a directory of an earlier version, whose snapshot knows nothing of what was first kept later.
    Found checkEarlier(Path data) throws IOException, InterruptedException {
        return check(data, List.of(), Aftermath::asFirstKept);
    }

    /// Without the pace of the forecast, what could be undone, what could be appealed against, and how long interpreters have worked.
    private static Conference asFirstKept(Conference now) {
        Lists lists = new Lists(now.lists().lastRequest(), now.lists().all(), now.lists().limits());
        Floor floor = now.floor();
        Floor first = new Floor(
                floor.lastTurn(), floor.turn(), floor.interrupted(), floor.points(), floor.ended(), floor.motions(), Optional.empty());
        Row<Desk> desks = Row.copyOf(now.booths().desks().stream().map(desk -> new Desk(
                desk.id(), desk.booth(), desk.output(), desk.microphone(), desk.present(), desk.graceEnds(), desk.retour(), desk.third(),
                desk.incoming(), desk.presets())).toList());
        Booths booths = new Booths(desks, now.booths().channels(), now.booths().speech(), now.booths().handovers());
        return new Conference(
                now.plan(), now.clock(), now.agenda(), lists, first, booths, now.roster(), now.seats(), now.decisions(),
                Optional.empty());
    }

    private Found check(Path data, List<String> told, UnaryOperator<Conference> known) throws IOException, InterruptedException {
        int there;
        Duration restart;
        long begun = System.nanoTime();
        try (Installation installation = Installation.open(data)) {
            restart = Duration.ofNanos(System.nanoTime() - begun);
            Optional<Conference> conference = installation.conference();
            installation.live();
            installation.recorded();
            there = commandsOn(record(data));
            assertThat(told).hasSizeLessThanOrEqualTo(there + refusedBehind(there));
            for (int i = 0; i < told.size(); i++) {
                assertThat(told.get(i)).isEqualTo(Witness.ANSWERED + i + " " + outcomes.get(i));
            }
            assertThat(retold(data).map(known)).isEqualTo(conference.map(known));
            finish(installation, there);
        }
        assertThat(record(data)).containsExactlyElementsOf(events.stream().flatMap(List::stream).toList());
        assertThat(RecordCheck.of(data.resolve("record").resolve(Hall440.CONFERENCE.key()))).isInstanceOf(RecordCheck.Whole.class);
        return new Found(there, restart);
    }

    /// Everybody sends everything again, and hears what was answered first.
    private void finish(Installation installation, int there) throws InterruptedException {
        for (int i = 0; i < script.size(); i++) {
            Submission submission = script.get(i);
            boolean known = i < there;
            if (known && submission.id().equals(CommandId.HOUSE)) {
                continue;
            }
            Announced answer = installation.answer(submission);
            assertThat(Witness.told(answer)).as("command %d", i).isEqualTo(outcomes.get(i));
            assertThat(told(answer.happenings().stream().map(Happening::event))).as("command %d, there: %d", i, there)
                    .containsExactlyElementsOf(known ? List.of() : events.get(i));
        }
        assertThat(installation.fault()).isNull();
    }

    /// How many commands the record tells of, each with all its events.
    private int commandsOn(List<String> record) {
        int there = 0;
        List<String> expected = new ArrayList<>();
        while (there < script.size() && expected.size() < record.size()) {
            expected.addAll(events.get(there++));
        }
        assertThat(record).as("the events of %d commands", there).containsExactlyElementsOf(expected);
        return there;
    }

    /// Refusals leave nothing on the record, so they do not show there.
    private int refusedBehind(int there) {
        return there < script.size() && events.get(there).isEmpty() ? 1 : 0;
    }

    private static List<String> record(Path data) throws IOException {
        return told(entries(data).stream().map(entry -> EventCodec.decode(entry.event())));
    }

    private static Optional<Conference> retold(Path data) throws IOException {
        Conference conference = null;
        for (RecordEntry entry : entries(data)) {
            Event event = EventCodec.decode(entry.event());
            conference = conference == null ? Conference.convened((Convened) event) : conference.after(entry.at(), event);
        }
        return Optional.ofNullable(conference);
    }

    static List<RecordEntry> entries(Path data) throws IOException {
        List<RecordEntry> entries = new ArrayList<>();
        Path home = data.resolve("record").resolve(Hall440.CONFERENCE.key());
        if (home.resolve("events.record").toFile().exists()) {
            try (RecordReader reader = RecordReader.open(home)) {
                for (Optional<RecordEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                    entries.add(entry.get());
                }
            }
        }
        return entries;
    }

    /// What is told of events; what time alone brings about depends on how long the directory has lain, and is left out.
    private static List<String> told(Stream<Event> events) {
        return events.filter(event -> !(event instanceof TimeNoticed || event instanceof OvertimeCounted)).map(Aftermath::told).toList();
    }

    /// An event without its times, which differ from run to run.
    private static String told(Event event) {
        return event instanceof Convened ? "Convened" : TIMES.matcher(event.toString()).replaceAll("*");
    }
}
