package org.plenary.log;

import java.util.concurrent.CompletableFuture;

/// One ordered, durable log of batches; what is submitted comes back through the [Applier] once it is durable.
public interface Engine extends AutoCloseable {

    /// Hands one batch to the log without waiting for it; the array belongs to the engine from then on. Never blocks on
    /// the disk.
    ///
    /// @return completes with the log index on the apply thread, right after the batch was applied here, or fails with
    ///     an [EngineRefusal]. A refused batch never reaches the log, except one whose fate is [EngineRefusal.Reason#UNKNOWN]: it
    ///     was in the log when the engine failed or stopped and may still be applied after the next start, so whoever sends
    ///     it again needs a name for it.
    CompletableFuture<Long> submit(byte[] batch);

    /// Takes a snapshot now, for an operator.
    ///
    /// @return completes with the log index of the snapshot once it is durable
    CompletableFuture<Long> snapshot();

    /// What the engine can do at this moment.
    Condition condition();

    /// Stops cleanly: refuses what is new, finishes what is under way, takes a snapshot, shuts down. Not for the apply
    /// thread, which this waits for.
    @Override
    void close();
}
