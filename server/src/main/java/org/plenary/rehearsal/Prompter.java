package org.plenary.rehearsal;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Wakes people when something is to be done, all of them on one thread, so that nobody's memory needs a lock. Conference time
/// is waited for at the rate of the conference's clock.
final class Prompter implements AutoCloseable {

    private final ScheduledThreadPoolExecutor thread;
    private volatile int rate = 1;

    Prompter() {
        thread = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("rehearsal").factory());
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// @param rate conference time over real time
    void rate(int rate) {
        this.rate = rate;
    }

    int rate() {
        return rate;
    }

    /// @param wait in conference time
    Future<?> in(Duration wait, Runnable what) {
        long nanos = Math.max(0, wait.toNanos() / rate);
        return thread.schedule(what, nanos, TimeUnit.NANOSECONDS);
    }

    void soon(Runnable what) {
        thread.execute(what);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
