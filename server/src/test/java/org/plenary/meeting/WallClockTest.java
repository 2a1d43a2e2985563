package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.HouseCommand.Convene;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.Language;
import org.plenary.core.Link;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Outcome;
import org.plenary.core.RequestKinds;
import org.plenary.core.Submission;
import org.plenary.core.TurnId;
import org.plenary.log.EngineSettings;
import org.plenary.log.RatisEngine;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.Announcement;
import org.plenary.sequencer.Deliberation;
import org.plenary.sequencer.Recording;
import org.plenary.wire.LogCodec;

/// The wall clock of the machine is set while somebody speaks: what counts is the time that has passed. Through the product's
/// own engine, on disk.
@Timeout(120)
class WallClockTest {

    /// By how much a speaking time may be off.
    private static final Duration OFF = Duration.ofMillis(100);

    /// Long enough for a time that stands still to be seen.
    private static final Duration LONG = OFF.multipliedBy(3);

    @TempDir
    private Path directory;

    private final List<Announced> steps = new CopyOnWriteArrayList<>();
    private volatile Duration set = Duration.ZERO;
    private @Nullable RatisEngine running;

    /// What lies between two commands: at least from the answer to the first until the second was sent.
    private record Span(Duration least, Duration most) {

        static Span between(Sent first, Sent second) {
            return new Span(Duration.ofNanos(second.from - first.until), Duration.ofNanos(second.until - first.from));
        }
    }

    /// When a command was sent and answered, in nanoseconds of the monotonic clock.
    private record Sent(long from, long until) {}

    @AfterEach
    void close() {
        engine().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1H", "PT24H"})
    void while_the_server_runs_nobodys_speaking_time_moves(Duration jump) throws Exception {
        start();
        Sent given = norwayHasTheFloor();
        String waiting = waiting();
        set = jump;
        Sent asked = play(Hall440.JAPAN_1, new RequestFloor(RequestKinds.STATEMENT, Language.EN));
        while (System.nanoTime() - asked.until() < LONG.toNanos()) {
            LockSupport.parkNanos(LONG.toNanos());
        }
        Sent ended = play(Hall440.CHAIR, new EndTurn(turn()));

        assertThat(spoken()).isBetween(Span.between(given, ended).least().minus(OFF), Span.between(given, ended).most().plus(OFF));
        Duration told = Duration.between(steps.get(steps.size() - 2).at(), steps.getLast().at());
        assertThat(told).isBetween(Span.between(asked, ended).least().minus(OFF), Span.between(asked, ended).most().plus(OFF));
        assertThat(waiting()).isEqualTo(waiting + ", japan");
        assertThat(steps).extracting(Announced::at).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1H", "PT24H"})
    void after_a_restart_a_clock_that_went_back_is_not_followed_and_one_that_went_on_is(Duration jump) throws Exception {
        start();
        Sent given = norwayHasTheFloor();
        String waiting = waiting();
        engine().close();
        set = jump;
        start();
        Sent ended = play(Hall440.CHAIR, new EndTurn(turn()));

        Duration downtime = jump.isNegative() ? Duration.ZERO : jump;
        assertThat(spoken()).isBetween(downtime, Span.between(given, ended).most().plus(downtime).plus(OFF));
        assertThat(waiting()).isEqualTo(waiting);
        assertThat(steps).extracting(Announced::at).isSorted();
    }

    private void start() throws IOException, InterruptedException {
        Heard heard = new Heard();
        Deliberation deliberation = new Deliberation(heard, heard);
        running = RatisEngine.start(directory, deliberation, EngineSettings.defaults(), () -> Instant.now().plus(set));
        deliberation.live();
    }

    private RatisEngine engine() {
        return Objects.requireNonNull(running);
    }

    /// Beside two that wait.
    private Sent norwayHasTheFloor() {
        play(Badge.HOUSE, new Convene(Hall440.plan(), Hall440.at("09:30"), 1));
        long number = 1;
        for (Badge badge : Hall440.SEATED) {
            play(Badge.HOUSE, new TakeSeat(badge.seat().orElseThrow(), new Link("hall", 1, number++)));
        }
        play(Hall440.CHAIR, new OpenSession(Hall440.SESSION_1));
        play(Hall440.CHAIR, new StartSegment(Hall440.DEBATE));
        for (Badge badge : List.of(Hall440.NORWAY_1, Hall440.TAJIKISTAN_1, Hall440.KYRGYZSTAN_1)) {
            play(badge, new RequestFloor(RequestKinds.STATEMENT, Language.EN));
        }
        return play(Hall440.CHAIR, new GiveFloor(conference().runningList().orElseThrow().queue().getFirst().id()));
    }

    private Sent play(Badge sender, Command command) {
        long from = System.nanoTime();
        engine().submit(LogCodec.encode(List.of(new Submission(Hall440.CONFERENCE, CommandId.HOUSE, sender, command)))).join();
        assertThat(steps.getLast().outcome()).isInstanceOf(Outcome.Granted.class);
        return new Sent(from, System.nanoTime());
    }

    private Conference conference() {
        return steps.getLast().after().orElseThrow();
    }

    private TurnId turn() {
        return conference().floor().turn().orElseThrow().id();
    }

    private Duration spoken() {
        return steps.getLast().before().orElseThrow().floor().turn().orElseThrow().spoken(steps.getLast().at());
    }

    private String waiting() {
        return String.join(", ", conference().runningList().orElseThrow().queue().stream().map(each -> each.delegation().key()).toList());
    }

    /// Keeps what was announced; there is no record.
    private final class Heard implements Announcement, Recording {

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
