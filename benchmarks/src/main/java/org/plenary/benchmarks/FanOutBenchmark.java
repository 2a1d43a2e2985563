package org.plenary.benchmarks;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.plenary.accreditation.Admission;
import org.plenary.accreditation.Holder;
import org.plenary.accreditation.Verdict;
import org.plenary.core.Badge;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceId;
import org.plenary.core.Hall;
import org.plenary.core.Outcome;
import org.plenary.core.Role;
import org.plenary.core.Row;
import org.plenary.gateway.InMemoryConnection;
import org.plenary.gateway.InMemoryGateway;
import org.plenary.gateway.Limits;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Hello;
import org.plenary.sequencer.Announced;
import org.plenary.wire.Encoding;

/// One step from its announcement to the bytes of every listener, without sockets: the view's difference, its encoding, and a visit
/// to each connection. The floor of an audience of one tells what the step alone costs.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FanOutBenchmark {

    private static final int WAITING = 60;
    private static final int FINAL_BINARY = 0x82;
    private static final int MASKED = 0x80;
    private static final int ROOM = 1 << 20;

    @Param({"1", "100", "1000"})
    int listeners;

    private final List<InMemoryConnection> connections = new ArrayList<>();
    private InMemoryGateway gateway = gateway(new Debate(0).conference());
    private Conference without = new Debate(0).conference();
    private Conference with = without;
    private boolean asked;
    private long index;

    @Setup
    public void fill() {
        Debate debate = new Debate(WAITING);
        without = debate.conference();
        debate.decide(Debate.delegate(WAITING), Debate.ASK);
        with = debate.conference();
        gateway = gateway(without);
        for (int i = 0; i < listeners; i++) {
            InMemoryConnection connection = gateway.connect(Debate.ID, Encoding.PROTOBUF);
            connection.allow(ROOM);
            connection.receive(hello(i + 1));
            connection.run();
            connection.taken();
            connections.add(connection);
        }
    }

    /// A delegation asks or withdraws, by turns.
    @Benchmark
    public int step() throws Exception {
        Conference before = asked ? with : without;
        Conference after = asked ? without : with;
        asked = !asked;
        gateway.announcer().on(new Announced(
                ++index, Debate.ID, Debate.START, Optional.of(before), Optional.of(after), Row.of(), CommandId.HOUSE, Badge.HOUSE,
                Outcome.granted(), false), true);
        int bytes = 0;
        for (InMemoryConnection connection : connections) {
            connection.run();
            int taken = connection.taken().length;
            connection.allow(taken);
            bytes += taken;
        }
        return bytes;
    }

    private static InMemoryGateway gateway(Conference conference) {
        return new InMemoryGateway(
                Limits.DEFAULTS, submission -> Optional.empty(), new Everybody(), InstantSource.fixed(Debate.START), () -> "ok", "bench", 1,
                () -> Map.of(Debate.ID, new Hall(conference, Debate.START, Row.of())));
    }

    private static byte[] hello(long client) {
        byte[] payload = ClientFrame.newBuilder().setHello(Hello.newBuilder().setTicketBytes(ByteString.EMPTY).setClient(client)).build()
                .toByteArray();
        return ByteBuffer.allocate(2 + Integer.BYTES + payload.length).put((byte) FINAL_BINARY).put((byte) (MASKED | payload.length))
                .putInt(0).put(payload).array();
    }

    /// Lets everybody in, each as another listener.
    private static final class Everybody implements Admission {

        private int number;

        @Override
        public Verdict<Holder> enter(String ticket, ConferenceId conference, Optional<String> origin) {
            return new Verdict.Allowed<>(new Holder(conference, Badge.watcher(Role.LISTENER), Integer.toString(++number)));
        }

        @Override
        public boolean revoked(Holder holder) {
            return false;
        }
    }
}
