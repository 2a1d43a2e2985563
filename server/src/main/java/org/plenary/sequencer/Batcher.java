package org.plenary.sequencer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.core.NotTaken;
import org.plenary.core.Submission;
import org.plenary.log.Engine;
import org.plenary.log.EngineRefusal;
import org.plenary.wire.LogCodec;

/// Gathers what waits on the intake ring into batches and hands them to the log, a bounded number at a time.
public final class Batcher {

    private static final int MOST = 256;
    private static final int UNDER_WAY = 64;

    private final Supplier<Engine> engine;
    private final BiConsumer<Submission, NotTaken> returned;
    private final Semaphore passes = new Semaphore(UNDER_WAY);
    private final List<Submission> gathered = new ArrayList<>(MOST);

    /// @param returned hears of a submission that the log has not taken and never will under this handing over
    public Batcher(Supplier<Engine> engine, BiConsumer<Submission, NotTaken> returned) {
        this.engine = engine;
        this.returned = returned;
    }

    /// Adds a submission to the batch, and hands the batch over where it ends.
    public void take(@Nullable Submission submission, boolean endOfBatch) throws InterruptedException {
        if (submission != null) {
            gathered.add(submission);
        }
        if (endOfBatch || gathered.size() == MOST) {
            send(List.copyOf(gathered));
            gathered.clear();
        }
    }

    private void send(List<Submission> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        byte[] bytes = LogCodec.encode(batch);
        passes.acquire();
        CompletableFuture<Long> arrival = engine.get().submit(bytes).whenComplete((index, failure) -> passes.release());
        if (arrival.isCompletedExceptionally()) {
            refused(batch, arrival);
        }
    }

    /// A batch too large for one entry goes in halves; whatever else is refused at once has never reached the log.
    private void refused(List<Submission> batch, CompletableFuture<Long> arrival) throws InterruptedException {
        EngineRefusal.Reason reason = reason(arrival);
        if (reason == EngineRefusal.Reason.TOO_LARGE && batch.size() > 1) {
            send(batch.subList(0, batch.size() / 2));
            send(batch.subList(batch.size() / 2, batch.size()));
            return;
        }
        batch.forEach(submission -> returned.accept(submission, notTaken(reason)));
    }

    private static EngineRefusal.Reason reason(CompletableFuture<Long> arrival) {
        try {
            arrival.join();
            return EngineRefusal.Reason.NOT_READY;
        } catch (CompletionException e) {
            return e.getCause() instanceof EngineRefusal refusal ? refusal.reason() : EngineRefusal.Reason.READ_ONLY;
        }
    }

    private static NotTaken notTaken(EngineRefusal.Reason reason) {
        return switch (reason) {
            case NOT_READY -> NotTaken.BUSY;
            case READ_ONLY, STOPPING -> NotTaken.READ_ONLY;
            case TOO_LARGE -> NotTaken.INVALID;
        };
    }
}
