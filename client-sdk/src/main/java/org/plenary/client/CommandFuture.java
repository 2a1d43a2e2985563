package org.plenary.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Granted;

/// The answer to a command, once it is there. It completes exceptionally with [CommandRefused], [CommandNotTaken],
/// [CommandTimedOut], [OutcomeUnknown], [TooManyUnsent], [ClosedForGood] or [AccessRefused].
public final class CommandFuture<T> extends CompletableFuture<T> {

    private final Submission submission;
    private final Function<Granted, T> part;
    private final Predicate<Submission> withdraw;
    private final Deliveries deliveries;

    CommandFuture(
            Submission submission, Function<Granted, T> part, Predicate<Submission> withdraw, Deliveries deliveries) {
        this.submission = submission;
        this.part = part;
        this.withdraw = withdraw;
        this.deliveries = deliveries;
    }

    public Command command() {
        return submission.command();
    }

    /// Whether it has been sent; to be shown as "not sent" while it has not.
    public SubmissionState state() {
        return submission.state();
    }

    /// Waits for the answer, and throws what `join` would wrap.
    ///
    /// @throws CommandRefused where the conference refused it; the other failures likewise
    /// @throws NotInTime      where no answer came in time; the command stays on its way
    public T await(Duration patience) {
        return deliveries.await(this, patience, "no answer came", () -> null);
    }

    /// Takes the command back; false, and without any effect, where the server may have it already.
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return withdraw.test(submission) && super.cancel(mayInterruptIfRunning);
    }

    void granted(Granted granted) {
        complete(part.apply(granted));
    }
}
