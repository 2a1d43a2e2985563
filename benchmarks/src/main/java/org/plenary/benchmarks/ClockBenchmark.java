package org.plenary.benchmarks;

import java.time.Instant;
import org.openjdk.jmh.annotations.Benchmark;

/// What reading the machine's clock costs: the yardstick beside which the other numbers are read.
public class ClockBenchmark {

    @Benchmark
    public Instant readTheClock() {
        return Instant.now();
    }
}
