package org.plenary.benchmarks;

import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.plenary.log.Applier;
import org.plenary.log.Condition;
import org.plenary.log.Engine;

/// A log without a disk: what is submitted is applied at once, in order, on one thread.
final class MemoryLog implements Engine {

    private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private final Applier applier;
    private final Thread apply;

    private record Entry(byte[] batch, CompletableFuture<Long> arrival) {}

    MemoryLog(Applier applier) {
        this.applier = applier;
        apply = Thread.ofPlatform().name("memory-log").daemon(true).start(this::applyAll);
    }

    @Override
    public CompletableFuture<Long> submit(byte[] batch) {
        Entry entry = new Entry(batch, new CompletableFuture<>());
        entries.add(entry);
        return entry.arrival();
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
        apply.interrupt();
    }

    private void applyAll() {
        try {
            for (long index = 0;; index++) {
                Entry entry = entries.take();
                applier.apply(index, Instant.now(), entry.batch());
                entry.arrival().complete(index);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the end of the log
        }
    }
}
