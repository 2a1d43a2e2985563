package org.plenary.sequencer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.core.NotTaken;
import org.plenary.core.Role;
import org.plenary.core.Submission;
import org.plenary.log.Engine;
import org.plenary.log.EngineRefusal;
import org.plenary.log.EngineRefusal.Reason;
import org.plenary.wire.LogCodec;

/// Gathers what waits on the intake ring into batches and hands them to the log, a bounded number at a time.
///
/// What the log gives back goes to whoever waits for it; the house's own word stands at the head of the next batch, so that
/// nothing overtakes it.
public final class Batcher {

    private static final int MOST = 256;
    private static final int UNDER_WAY = 64;

    private final Supplier<Engine> engine;
    private final BiConsumer<Submission, NotTaken> returned;
    private final Semaphore passes = new Semaphore(UNDER_WAY);
    private final Queue<Submission> kept = new ConcurrentLinkedQueue<>();
    private final List<Submission> gathered = new ArrayList<>(MOST);

    /// @param returned hears of a submission that the log has not taken; one of the house is kept and needs only another batch
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
            List<Submission> batch = new ArrayList<>(gathered.size());
            for (Submission own = kept.poll(); own != null; own = kept.poll()) {
                batch.add(own);
            }
            batch.addAll(gathered);
            gathered.clear();
            send(List.copyOf(batch));
        }
    }

    private void send(List<Submission> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        byte[] bytes = LogCodec.encode(batch);
        passes.acquire();
        CompletableFuture<Long> arrival = engine.get().submit(bytes);
        var _ = arrival.whenComplete((index, failure) -> passes.release());
        if (batch.size() > 1 && arrival.isCompletedExceptionally() && reason(arrival.exceptionNow()) == Reason.TOO_LARGE) {
            send(batch.subList(0, batch.size() / 2));
            send(batch.subList(batch.size() / 2, batch.size()));
        } else {
            var _ = arrival.exceptionally(failure -> refused(batch, reason(failure)));
        }
    }

    private @Nullable Long refused(List<Submission> batch, Reason reason) {
        notTaken(reason).ifPresent(why -> batch.forEach(submission -> give(submission, why)));
        return null;
    }

    private void give(Submission submission, NotTaken why) {
        if (submission.badge().role() == Role.HOUSE && why != NotTaken.INVALID) {
            kept.add(submission);
        }
        returned.accept(submission, why);
    }

    private static Reason reason(Throwable failure) {
        return failure instanceof EngineRefusal refusal ? refusal.reason() : Reason.UNKNOWN;
    }

    /// Empty where nobody can say whether the log has it: whoever waits sends it again, to the next life of the server.
    private static Optional<NotTaken> notTaken(Reason reason) {
        return switch (reason) {
            case NOT_READY -> Optional.of(NotTaken.BUSY);
            case READ_ONLY, STOPPING -> Optional.of(NotTaken.READ_ONLY);
            case TOO_LARGE -> Optional.of(NotTaken.INVALID);
            case UNKNOWN -> Optional.empty();
        };
    }
}
