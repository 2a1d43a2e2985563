package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.HouseCommand;
import org.plenary.core.Language;
import org.plenary.core.Link;
import org.plenary.core.Minutes;
import org.plenary.core.Outcome;
import org.plenary.core.Plan;
import org.plenary.core.Submission;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.Announcement;
import org.plenary.sequencer.Deliberation;
import org.plenary.sequencer.Happening;
import org.plenary.sequencer.Recording;
import org.plenary.simulation.InMemoryEngine;
import org.plenary.simulation.InMemoryEngine.Recovery;
import org.plenary.simulation.MemoryDisk;
import org.plenary.wire.LogCodec;

/// Through the log: after every line the server stops and starts again, in turn from its snapshot and from the whole log.
final class LogStage implements Stage {

    private final MemoryDisk disk = new MemoryDisk();
    private final Heard heard = new Heard();
    private Instant now = Instant.EPOCH;
    private boolean fromSnapshot;
    private InMemoryEngine engine = started();

    @Override
    public void convene(Plan plan, Instant at) {
        play(at, Badge.HOUSE, new HouseCommand.Convene(plan, at, 1), Language.EN);
        long number = 1;
        for (Badge badge : Hall440.SEATED) {
            Link link = new Link("hall", 1, number++);
            play(at, Badge.HOUSE, new HouseCommand.TakeSeat(badge.seat().orElseThrow(), link), Language.EN);
        }
    }

    @Override
    public List<String> play(Instant at, Badge sender, Command command, Language language) {
        now = heard.steps.isEmpty() ? at : conference().clock().stamp(at);
        heard.steps.clear();
        CompletableFuture<Long> arrival =
                engine.submit(LogCodec.encode(List.of(new Submission(Hall440.CONFERENCE, CommandId.HOUSE, sender, command))));
        engine.settle();
        assertThat(arrival).isCompleted();
        Announced step = heard.steps.getLast();
        restart(step);
        return told(step, language);
    }

    /// What was known before the stop is known after it, to the last value.
    private void restart(Announced step) {
        engine.close();
        heard.steps.clear();
        fromSnapshot = !fromSnapshot;
        engine = started();
        assertThat(heard.steps.getLast().after()).isEqualTo(step.after());
        heard.steps.clear();
        heard.steps.add(step);
    }

    private InMemoryEngine started() {
        Deliberation deliberation = new Deliberation(heard, heard);
        InMemoryEngine begun = new InMemoryEngine(disk, fromSnapshot ? Recovery.SNAPSHOT : Recovery.LOG, deliberation, () -> now);
        deliberation.live();
        return begun;
    }

    static List<String> told(Announced step, Language language) {
        List<String> told = new ArrayList<>();
        Conference conference = step.before().orElse(null);
        for (Happening happening : step.happenings()) {
            Conference before = conference == null ? step.after().orElseThrow() : conference;
            Conference after = before.after(happening.at(), happening.event());
            told.add(Minutes.tell(before, after, happening.at(), happening.event(), language));
            conference = after;
        }
        if (step.outcome() instanceof Outcome.Refused refused) {
            told.add(Minutes.tell(step.after().orElseThrow(), refused, language));
        }
        return told;
    }

    @Override
    public Conference conference() {
        return heard.steps.getLast().after().orElseThrow();
    }

    @Override
    public void close() {
        engine.close();
    }

    /// Keeps what was announced.
    private static final class Heard implements Announcement, Recording {

        private final List<Announced> steps = new ArrayList<>();

        @Override
        public void announce(Announced step) {
            steps.add(step);
        }

        @Override
        public void through(long index) {}

        @Override
        public long lastIndex() {
            return -1;
        }

        @Override
        public void startsAfter(long index) {}

        @Override
        public void awaitRecorded(long index) {}
    }
}
