package org.plenary.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.plenary.core.Conference;
import org.plenary.views.Audience;
import org.plenary.views.Change;
import org.plenary.views.View;
import org.plenary.wire.Encoding;
import org.plenary.wire.ServerCodec;
import org.plenary.wire.ServerMessage.Snapshot;
import org.plenary.wire.ServerMessage.Update;

/// From a step to bytes: the difference of two views, and its encoding, once per audience.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ViewBenchmark {

    private static final Instant AT = Debate.START;

    @Param({"60", "600"})
    int waiting;

    private Conference after;
    private View before;
    private List<Change> changes;

    @Setup
    public void set() {
        Debate debate = new Debate(waiting);
        before = View.of(debate.conference(), Audience.DELEGATE);
        debate.decide(Debate.delegate(waiting), Debate.ASK);
        after = debate.conference();
        changes = before.next(after).minus(before);
    }

    @Benchmark
    public List<Change> difference() {
        return before.next(after).minus(before);
    }

    @Benchmark
    public byte[] updateAsProtobuf() {
        return ServerCodec.encode(Encoding.PROTOBUF, new Update(1, AT, changes));
    }

    @Benchmark
    public byte[] updateAsJson() {
        return ServerCodec.encode(Encoding.JSON, new Update(1, AT, changes));
    }

    @Benchmark
    public byte[] snapshotAsProtobuf() {
        return ServerCodec.encode(Encoding.PROTOBUF, new Snapshot(1, AT, before.items()));
    }

    @Benchmark
    public byte[] snapshotAsJson() {
        return ServerCodec.encode(Encoding.JSON, new Snapshot(1, AT, before.items()));
    }
}
