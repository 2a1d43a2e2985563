package org.plenary.clock;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Rings alarms on one thread of its own.
final class ClockThread implements Alarms {

    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("plenary-clock").daemon(true).factory());

    @Override
    public Runnable in(Duration wait, Runnable ring) {
        try {
            ScheduledFuture<?> alarm = scheduler.schedule(ring, Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
            return () -> alarm.cancel(false);
        } catch (RejectedExecutionException e) {
            if (scheduler.isShutdown()) {
                return () -> {};
            }
            throw e;
        }
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
