package org.plenary.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.benchmarks.SelfSigned;
import org.plenary.benchmarks.load.Contender;

/// Servers of other people, from start to end.
class PeersTest {

    private static final int LISTENERS = 50;
    private static final int MESSAGES = 100;
    private static final int BYTES = 128;
    private static final int PATIENCE = 60;

    /// Those that need no download; of the others some machine may lack what they need.
    private static final Set<String> TESTED = Set.of("undertow", "jetty", "vertx", "java-websocket", "tyrus", "floor", "floor-merged");

    @TempDir
    private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> everybody_hears_everything_in_order() {
        return tested(Optional.empty());
    }

    @TestFactory
    Stream<DynamicTest> everybody_hears_everything_in_order_by_tls() throws Exception {
        return tested(SelfSigned.where(true));
    }

    private Stream<DynamicTest> tested(Optional<SelfSigned> certificate) {
        return new Peers(folder).all().stream().filter(peer -> TESTED.contains(peer.name()) && peer.absence().isEmpty())
                .filter(peer -> certificate.isEmpty() || peer.speaksTls())
                .map(peer -> dynamicTest(peer.name(), () -> {
                    try (var contender = peer.start(certificate)) {
                        everybodyHears(contender);
                    }
                }));
    }

    private static void everybodyHears(Contender contender) throws Exception {
        var loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        try {
            var listeners = IntStream.range(0, LISTENERS)
                    .mapToObj(_ -> Listener.connect(loops, contender, contender.subscribers(), MESSAGES)).toList();
            for (var listener : listeners) {
                listener.ready().get(PATIENCE, TimeUnit.SECONDS);
            }
            Listener.connect(loops, contender, contender.publisher(), MESSAGES).ready().get(PATIENCE, TimeUnit.SECONDS)
                    .publish(MESSAGES, BYTES);
            List<Long> all = LongStream.rangeClosed(1, MESSAGES).boxed().toList();
            for (var listener : listeners) {
                assertThat(listener.complete().get(PATIENCE, TimeUnit.SECONDS)).isEqualTo(all);
            }
        } finally {
            loops.shutdownGracefully(0, PATIENCE, TimeUnit.SECONDS).syncUninterruptibly();
        }
    }
}
