package org.plenary.benchmarks;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.plenary.log.Applier;
import org.plenary.log.EngineSettings;
import org.plenary.log.RatisEngine;

/// The engine alone: one batch of 128 bytes in flight, from submission until it is durable and applied.
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineBenchmark {

    private final byte[] batch = new byte[128];
    private Path directory;
    private RatisEngine engine;

    @Setup
    public void start() throws Exception {
        directory = Files.createTempDirectory("plenary-engine");
        engine = RatisEngine.start(directory, new Counting(), EngineSettings.defaults(), InstantSource.system());
    }

    @TearDown
    public void stop() throws IOException {
        engine.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Benchmark
    public long commit() {
        return engine.submit(batch.clone()).join();
    }

    /// A state that only counts.
    private static final class Counting implements Applier {

        private long count;
        private Instant now = Instant.EPOCH;

        @Override
        public void apply(long index, Instant stamp, byte[] batch) {
            count++;
            now = stamp;
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void save(long index, OutputStream out) throws IOException {
            new DataOutputStream(out).writeLong(count);
        }

        @Override
        public void load(InputStream in) throws IOException {
            count = new DataInputStream(in).readLong();
        }
    }
}
