package org.plenary.benchmarks;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.plenary.log.Applier;
import org.plenary.log.Condition;
import org.plenary.log.Engine;

/// A log without a disk: what is submitted is applied at once, in order, on one thread.
final class MemoryLog implements Engine {

    private final ExecutorService apply = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("memory-log").daemon(true).factory());
    private final Applier applier;
    private long index;

    MemoryLog(Applier applier) {
        this.applier = applier;
    }

    @Override
    public CompletableFuture<Long> submit(byte[] batch) {
        return CompletableFuture.supplyAsync(() -> applied(batch), apply);
    }

    private long applied(byte[] batch) {
        applier.apply(index, Instant.now(), batch);
        return index++;
    }

    @Override
    public CompletableFuture<Long> snapshot() {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("there is no disk to put it on"));
    }

    @Override
    public Condition condition() {
        return Condition.OK;
    }

    @Override
    public void close() {
        apply.shutdown();
    }
}
