package org.plenary.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.plenary.core.Language;
import org.plenary.record.RecordCheck;
import org.plenary.record.Recorder;
import org.plenary.record.Telling;
import org.plenary.wire.EventCodec;

/// A record of 200,000 events: proven, told, and held against a log that is told again from its beginning.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RetellBenchmark {

    private static final int EVENTS = 200_000;
    private static final int BATCH = 256;

    private final Recorded steps = new Recorded();
    private Path directory = Path.of("");

    @Setup(Level.Trial)
    public void write() throws IOException {
        directory = Files.createTempDirectory("plenary-record");
        tell();
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        Recorded.delete(directory);
    }

    @Benchmark
    public RecordCheck prove() throws IOException {
        return RecordCheck.of(directory.resolve(Debate.ID.key()));
    }

    @Benchmark
    public void minutes(Blackhole lines) throws IOException {
        Telling.whole(EventCodec::decode, Language.EN).tell(directory.resolve(Debate.ID.key()), lines::consume);
    }

    /// A start without a snapshot.
    @Benchmark
    public void tellAgain() throws IOException {
        tell();
    }

    private void tell() throws IOException {
        try (Recorder recorder = Recorder.open(directory, 1, EventCodec::encode)) {
            recorder.startsAfter(-1);
            for (int index = 0; index < EVENTS; index++) {
                recorder.on(steps.step(index), (index + 1) % BATCH == 0 || index + 1 == EVENTS);
            }
        }
    }
}
