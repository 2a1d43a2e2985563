package org.plenary.rehearsal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Wakes people when something is to be done, all of them on one thread, so that nobody's memory needs a lock. Conference time
/// is waited for at the rate of the conference's clock.
final class Prompter implements AutoCloseable {

    private final ScheduledThreadPoolExecutor thread;
    private volatile Consumer<RuntimeException> faults = fault -> {};
    private volatile int rate = 1;

    Prompter() {
        thread = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("rehearsal").factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        thread.setRemoveOnCancelPolicy(true);
    }

    /// @param rate conference time over real time
    void rate(int rate) {
        this.rate = rate;
    }

    int rate() {
        return rate;
    }

    /// @param wait in conference time
    /// @return with which it is called off
    Future<?> in(Duration wait, Runnable what) {
        return thread.schedule(() -> run(what), Math.max(0, wait.toNanos() / rate), TimeUnit.NANOSECONDS);
    }

    /// @param wait in conference time
    void after(Duration wait, Runnable what) {
        CompletableFuture.delayedExecutor(Math.max(0, wait.toNanos() / rate), TimeUnit.NANOSECONDS, thread).execute(() -> run(what));
    }

    void soon(Runnable what) {
        thread.execute(() -> run(what));
    }

    /// Has somebody told what goes wrong on the thread; nobody can go on after it.
    void whenFaulty(Consumer<RuntimeException> told) {
        faults = told;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void run(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            faults.accept(e);
        }
    }
}
