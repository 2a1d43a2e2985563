package org.plenary.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.plenary.core.CommandId;
import org.plenary.core.Submission;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.NumberedCommand;
import org.plenary.protocol.v1.RequestFloor;
import org.plenary.wire.ClientCodec;
import org.plenary.wire.ClientMessage;
import org.plenary.wire.Encoding;
import org.plenary.wire.LogCodec;
import org.plenary.wire.MalformedMessage;

/// Bytes to a command, and a command into the log and out of it.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CommandCodecBenchmark {

    private byte[] protobuf;
    private byte[] json;
    private Submission submission;
    private byte[] logged;

    @Setup
    public void set() {
        RequestFloor request = RequestFloor.newBuilder().setKind("statement").setLanguage("en").build();
        protobuf = ClientFrame.newBuilder()
                .setCommand(NumberedCommand.newBuilder().setCounter(7).setCommand(Command.newBuilder().setRequestFloor(request)))
                .build()
                .toByteArray();
        json = "{\"command\":{\"counter\":\"7\",\"command\":{\"requestFloor\":{\"kind\":\"statement\",\"language\":\"en\"}}}}"
                .getBytes(StandardCharsets.UTF_8);
        submission = new Submission(Debate.ID, new CommandId(42, 7), Debate.delegate(3), Debate.ASK);
        logged = LogCodec.encode(List.of(submission));
    }

    @Benchmark
    public ClientMessage decodeProtobuf() throws MalformedMessage {
        return ClientCodec.decode(Encoding.PROTOBUF, protobuf);
    }

    @Benchmark
    public ClientMessage decodeJson() throws MalformedMessage {
        return ClientCodec.decode(Encoding.JSON, json);
    }

    @Benchmark
    public byte[] encodeForLog() {
        return LogCodec.encode(List.of(submission));
    }

    @Benchmark
    public List<Submission> decodeFromLog() {
        return LogCodec.decode(logged);
    }
}
