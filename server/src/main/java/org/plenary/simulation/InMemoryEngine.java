package org.plenary.simulation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.plenary.log.Applier;
import org.plenary.log.Condition;
import org.plenary.log.Engine;
import org.plenary.log.EngineRefusal;
import org.plenary.log.EngineRefusal.Reason;
import org.plenary.log.EngineSettings;
import org.plenary.simulation.MemoryDisk.Entry;
import org.plenary.simulation.MemoryDisk.Snapshot;

/// An engine without disk, threads or chance: a batch is written by [#submit], durable after [#sync], applied by [#step].
public final class InMemoryEngine implements Engine {

    private final MemoryDisk disk;
    private final Applier applier;
    private final InstantSource clock;
    private final Instant base;
    private final Instant begun;
    private final List<Entry> unsynced = new ArrayList<>();
    private final Map<Long, CompletableFuture<Long>> underway = new LinkedHashMap<>();
    private Condition condition = Condition.OK;
    private Instant now;
    private long appliedIndex = -1;
    private int applied;

    /// What a start restores the state from.
    public enum Recovery {

        /// The latest snapshot and what was logged after it.
        SNAPSHOT,

        /// The whole log, as if no snapshot had ever been taken.
        LOG
    }

    /// Starts on a disk and applies all that is durable on it.
    ///
    /// @param clock the virtual clock: both the wall clock and the time that passes
    public InMemoryEngine(MemoryDisk disk, Recovery recovery, Applier applier, InstantSource clock) {
        this.disk = disk;
        this.applier = applier;
        this.clock = clock;
        Snapshot snapshot = disk.snapshot();
        if (recovery == Recovery.SNAPSHOT && snapshot != null) {
            load(snapshot);
        }
        now = applier.now();
        while (step()) {
            // Everything durable is applied before the first new batch.
        }
        begun = clock.instant();
        base = now.isAfter(begun) ? now : begun;
        disk.takeIndex();
    }

    private void load(Snapshot snapshot) {
        try {
            applier.load(new ByteArrayInputStream(snapshot.state()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        appliedIndex = snapshot.index();
        while (applied < disk.size() && disk.entry(applied).index() <= appliedIndex) {
            applied++;
        }
    }

    @Override
    public CompletableFuture<Long> submit(byte[] batch) {
        Reason refusal = refusal(batch);
        if (refusal != null) {
            return CompletableFuture.failedFuture(new EngineRefusal(refusal));
        }
        long index = disk.takeIndex();
        unsynced.add(new Entry(index, time(), batch));
        CompletableFuture<Long> arrival = new CompletableFuture<>();
        underway.put(index, arrival);
        return arrival;
    }

    /// The engine's time, by which batches are stamped.
    public Instant time() {
        return base.plus(Duration.between(begun, clock.instant()));
    }

    private @Nullable Reason refusal(byte[] batch) {
        return switch (condition) {
            case OK -> batch.length > EngineSettings.defaults().batchLimit() ? Reason.TOO_LARGE : null;
            case NO_QUORUM -> Reason.NOT_READY;
            case READ_ONLY -> Reason.READ_ONLY;
            case STOPPING -> Reason.STOPPING;
        };
    }

    /// Makes durable whatever was submitted.
    public void sync() {
        disk.append(unsynced);
        unsynced.clear();
    }

    /// Applies the next durable batch, if there is one.
    public boolean step() {
        if (applied == disk.size()) {
            return false;
        }
        Entry entry = disk.entry(applied++);
        now = entry.stamp().isAfter(now) ? entry.stamp() : now;
        appliedIndex = entry.index();
        applier.apply(entry.index(), now, entry.batch());
        CompletableFuture<Long> arrival = underway.remove(entry.index());
        if (arrival != null) {
            arrival.complete(entry.index());
        }
        return true;
    }

    /// Whether there is no batch that is durable and not applied, and none that waits to be durable.
    boolean idle() {
        return unsynced.isEmpty() && applied == disk.size();
    }

    /// How many batches were submitted and not applied yet.
    int underWay() {
        return underway.size();
    }

    /// Syncs and steps until nothing is left, what is submitted on the way included.
    public void settle() {
        do {
            sync();
        } while (step());
    }

    /// The process ends at this moment; what was not synced is lost.
    public void crash() {
        crash(0);
    }

    /// The process ends at this moment. Of what was not synced the first few batches reached the disk all the same; the next
    /// one is torn and lost with the rest.
    public void crash(int survivors) {
        disk.append(unsynced.subList(0, Math.min(survivors, unsynced.size())));
        end();
    }

    /// The disk, or the quorum, goes or comes back.
    public void turn(Condition to) {
        condition = to;
    }

    @Override
    public CompletableFuture<Long> snapshot() {
        ByteArrayOutputStream state = new ByteArrayOutputStream();
        try {
            applier.save(appliedIndex, state);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
        disk.keep(new Snapshot(appliedIndex, state.toByteArray()));
        return CompletableFuture.completedFuture(appliedIndex);
    }

    @Override
    public Condition condition() {
        return condition;
    }

    @Override
    public void close() {
        if (condition != Condition.STOPPING) {
            settle();
            snapshot().join();
            end();
        }
    }

    private void end() {
        condition = Condition.STOPPING;
        unsynced.clear();
        List<CompletableFuture<Long>> open = new ArrayList<>(underway.values());
        underway.clear();
        open.forEach(arrival -> arrival.completeExceptionally(new EngineRefusal(Reason.UNKNOWN)));
    }
}
