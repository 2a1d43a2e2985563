package org.plenary.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.plenary.record.Recorder;
import org.plenary.wire.EventCodec;

/// The recorder alone: a batch of events encoded, chained, written and synced.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RecordBenchmark {

    @Param({"1", "16", "256"})
    int batch;

    private final Recorded steps = new Recorded();
    private Path directory = Path.of("");
    private Recorder recorder;
    private int index;

    @Setup
    public void open() throws IOException {
        directory = Files.createTempDirectory("plenary-record");
        recorder = Recorder.open(directory, 1, EventCodec::encode);
        index = 0;
    }

    @TearDown
    public void close() throws IOException {
        recorder.close();
        Recorded.delete(directory);
    }

    @Benchmark
    public int record() throws IOException {
        for (int i = 1; i <= batch; i++) {
            recorder.on(steps.step(index++), i == batch);
        }
        return index;
    }
}
