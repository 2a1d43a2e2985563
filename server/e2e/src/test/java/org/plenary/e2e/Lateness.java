package org.plenary.e2e;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// How late this process itself was at most: on a busy machine a timer may ring late, and what is measured with it is late as well.
final class Lateness implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(5);

    private volatile boolean over;
    private volatile long worst;

    Lateness() {
        Thread.ofPlatform().daemon().name("lateness").start(this::measure);
    }

    private void measure() {
        while (!over) {
            long from = System.nanoTime();
            LockSupport.parkNanos(STEP.toNanos());
            worst = Math.max(worst, System.nanoTime() - from - STEP.toNanos());
        }
    }

    Duration worst() {
        return Duration.ofNanos(worst);
    }

    @Override
    public void close() {
        over = true;
    }
}
