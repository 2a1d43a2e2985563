package org.plenary.benchmarks.soak;

import io.netty.buffer.ByteBufAllocator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.plenary.house.Main;

/// The server with two faults planted beside it: buffers that nobody releases, and memory that nobody lets go.
public final class LeakingServer {

    private static final int BUFFER = 256;
    private static final int KEPT = 256 << 10;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final List<byte[]> HELD = new ArrayList<>();

    private LeakingServer() {}

    public static void main(String... args) {
        Thread.ofPlatform().daemon().name("leak").start(LeakingServer::leak);
        Main.main(args);
    }

    private static void leak() {
        while (true) {
            ByteBufAllocator.DEFAULT.directBuffer(BUFFER).writeZero(BUFFER);
            HELD.add(new byte[KEPT]);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
