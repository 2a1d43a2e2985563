package org.plenary.client;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
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
            if (running) {
                return;
            }
            running = true;
        }
        threads.execute(this::run);
    }

    /// Whether the calling thread is within a delivery of this client.
    boolean isWithin() {
        return thread == Thread.currentThread().getId();
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
