package org.plenary.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs what one client has to tell, one after the other and in order, on threads that many clients share.
final class Deliveries {

    private static final System.Logger LOG = System.getLogger(Deliveries.class.getName());

    private final Executor threads;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;
    private volatile long thread;

    Deliveries(Executor threads) {
        this.threads = threads;
    }

    void add(Runnable delivery) {
        synchronized (waiting) {
            waiting.add(delivery);
        }
    }

    /// Begins to run what was added, unless it is being run.
    void start() {
        synchronized (waiting) {
            if (running || waiting.isEmpty()) {
                return;
            }
            running = true;
        }
        try {
            threads.execute(this::run);
        } catch (RejectedExecutionException e) {
            run(); // the threads are gone already, and somebody may wait
        }
    }

    /// Waits for what a delivery completes.
    ///
    /// @param what as in "what did not come within 10 s"
    /// @throws NotInTime             where it was not completed in time
    /// @throws PlenaryFailure        with which it was completed
    /// @throws IllegalStateException in a delivery, which would wait for itself
    <T> T await(CompletableFuture<T> future, Duration patience, String what, Supplier<? extends @Nullable Throwable> why) {
        if (thread == Thread.currentThread().getId()) {
            throw new IllegalStateException("a listener cannot wait for what is told to listeners");
        }
        try {
            return future.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new NotInTime(what, patience, why.get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotInTime("the thread was interrupted: " + what, patience, e);
        }
    }

    private void run() {
        thread = Thread.currentThread().getId();
        for (Runnable next = next(); next != null; next = next()) {
            try {
                next.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "A listener failed", e);
            }
        }
    }

    private @Nullable Runnable next() {
        synchronized (waiting) {
            Runnable next = waiting.poll();
            if (next == null) {
                running = false;
                thread = 0;
            }
            return next;
        }
    }
}
