package org.plenary.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.HouseCommand.Convene;
import org.plenary.core.ListCommand.WithdrawRequest;
import org.plenary.core.Outcome;
import org.plenary.core.RequestId;
import org.plenary.core.Submission;
import org.plenary.log.Engine;
import org.plenary.log.EngineSettings;
import org.plenary.log.RatisEngine;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.AnnouncementHandler;
import org.plenary.sequencer.AnnouncementRing;
import org.plenary.sequencer.Batcher;
import org.plenary.sequencer.Deliberation;
import org.plenary.sequencer.IntakeRing;

/// The rings with everything between them: intake, batcher, log, deliberation, announcement. The log is one in memory, or the
/// product's engine with its disk, to be held against [EngineBenchmark]. One operation is one command of a delegation beside 60
/// that wait: it asks for the floor, and withdraws with the next.
@State(Scope.Benchmark)
public class RingsBenchmark {

    private static final int WAITING = 60;
    private static final int RING = 8_192;
    private static final int IN_FLIGHT = 64;
    private static final long CLIENT = 1;

    /// What kind of log is between the rings.
    public enum Log {
        MEMORY,
        DISK
    }

    @Param
    Log kind = Log.MEMORY;

    private final Badge last = Debate.delegate(WAITING);
    private final Semaphore places = new Semaphore(IN_FLIGHT);
    private Path directory;
    private Engine log;
    private AnnouncementRing announcement;
    private IntakeRing intake;
    private long counter;

    @Setup
    public void start() throws Exception {
        directory = Files.createTempDirectory("plenary-rings");
        announcement = new AnnouncementRing(RING, RingsBenchmark::broken, new Returning());
        Deliberation deliberation = new Deliberation(announcement, new NothingRecorded());
        deliberation.live();
        log = switch (kind) {
            case MEMORY -> new MemoryLog(deliberation);
            case DISK -> RatisEngine.start(directory, deliberation, EngineSettings.defaults(), InstantSource.system());
        };
        intake = new IntakeRing(RING, new Batcher(() -> log, (submission, why) -> broken(new IllegalStateException(why.name()))),
                Optional::empty);
        places.acquire();
        offer(CommandId.HOUSE, Badge.HOUSE, new Convene(Debate.plan(WAITING + 1), Debate.START, 1));
        for (Debate.Sent sent : new Debate(WAITING).setting(WAITING)) {
            places.acquire();
            offer(CommandId.HOUSE, sent.badge(), sent.command());
        }
        places.acquire(IN_FLIGHT);
        places.release(IN_FLIGHT);
    }

    @TearDown
    public void stop() throws IOException {
        intake.close();
        log.close();
        announcement.close();
        Recorded.delete(directory);
    }

    /// From the intake until a handler of the announcement ring has it, with nothing else under way.
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public long oneInFlight() throws InterruptedException {
        places.acquire();
        put();
        places.acquire(IN_FLIGHT);
        places.release(IN_FLIGHT);
        return counter;
    }

    /// With 64 under way.
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public long sixtyFourInFlight() throws InterruptedException {
        places.acquire();
        put();
        return counter;
    }

    /// Requests are numbered as they are granted, so the number is known before the answer is.
    private void put() {
        boolean asks = counter++ % 2 == 0;
        int request = WAITING + Math.toIntExact((counter + 1) / 2);
        offer(new CommandId(CLIENT, counter), last, asks ? Debate.ASK : new WithdrawRequest(new RequestId(request)));
    }

    private void offer(CommandId id, Badge badge, Command command) {
        if (intake.offer(new Submission(Debate.ID, id, badge, command)).isPresent()) {
            broken(new IllegalStateException("The intake is full."));
        }
    }

    /// Figures of what was not done would be lies: the run ends.
    private static void broken(Throwable fault) {
        fault.printStackTrace();
        Runtime.getRuntime().halt(1);
    }

    /// Gives a place back for each command that was granted.
    private final class Returning implements AnnouncementHandler {

        @Override
        public void on(Announced announced, boolean endOfBatch) {
            if (!(announced.outcome() instanceof Outcome.Granted)) {
                broken(new IllegalStateException("Refused: " + announced.outcome()));
            }
            places.release();
        }
    }
}
