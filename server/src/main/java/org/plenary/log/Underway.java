package org.plenary.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.plenary.log.EngineRefusal.Reason;

/// The batches on their way through the log whose outcome is not known yet.
final class Underway {

    private final Map<Long, Passage> passages = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final int limit;
    private final Semaphore places;
    private final Semaphore bytes;

    /// One batch on its way.
    static final class Passage {
        private final long number;
        private final int size;
        private final CompletableFuture<Long> arrival = new CompletableFuture<>();
        private volatile boolean entered;

        private Passage(long number, int size) {
            this.number = number;
            this.size = size;
        }

        long number() {
            return number;
        }

        CompletableFuture<Long> arrival() {
            return arrival;
        }

        /// True once the batch may be in the log, so that only applying it, or the end of the engine, settles it.
        boolean entered() {
            return entered;
        }
    }

    Underway(int limit, long byteLimit) {
        this.limit = limit;
        this.places = new Semaphore(limit);
        this.bytes = new Semaphore(Math.toIntExact(byteLimit));
    }

    /// Starts a passage, or gives null when no more may be under way.
    @Nullable
    Passage depart(int size) {
        if (!places.tryAcquire()) {
            return null;
        }
        if (!bytes.tryAcquire(size)) {
            places.release();
            return null;
        }
        Passage passage = new Passage(numbers.incrementAndGet(), size);
        passages.put(passage.number, passage);
        return passage;
    }

    void enter(long number) {
        Passage passage = passages.get(number);
        if (passage != null) {
            passage.entered = true;
        }
    }

    void arrive(long number, long index) {
        Passage passage = end(number);
        if (passage != null) {
            passage.arrival.complete(index);
        }
    }

    /// What may be in the log already is refused as unknown, whatever the reason.
    void refuse(long number, Reason reason, @Nullable Throwable cause) {
        Passage passage = end(number);
        if (passage != null) {
            passage.arrival.completeExceptionally(new EngineRefusal(passage.entered ? Reason.UNKNOWN : reason, cause));
        }
    }

    void refuseAll(Reason reason, @Nullable Throwable cause) {
        for (Long number : new ArrayList<>(passages.keySet())) {
            refuse(number, reason, cause);
        }
    }

    /// Waits until nothing is under way and keeps it so; for the end of the engine.
    boolean drain(Duration patience) throws InterruptedException {
        return places.tryAcquire(limit, patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    private @Nullable Passage end(long number) {
        Passage passage = passages.remove(number);
        if (passage != null) {
            bytes.release(passage.size);
            places.release();
        }
        return passage;
    }
}
