package org.plenary.log;

import org.jspecify.annotations.Nullable;

/// Why the engine did not take a batch, or cannot say what became of it.
public final class EngineRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// The reasons, in order of precedence.
    public enum Reason {

        /// The engine is being stopped.
        STOPPING("the engine is being stopped"),

        /// The disk is full or has failed, or a batch could not be applied.
        READ_ONLY("the engine is read-only"),

        /// The engine ended while the batch was in its log: the next start may still apply it.
        UNKNOWN("the engine ended before the batch was applied"),

        /// The batch is larger than an entry of the log may be.
        TOO_LARGE("the batch is larger than an entry of the log may be"),

        /// There is no leader, or more batches are under way than may be: try again.
        NOT_READY("the engine is not ready, try again");

        private final String because;

        Reason(String because) {
            this.because = because;
        }
    }

    public EngineRefusal(Reason reason) {
        this(reason, null);
    }

    /// An answer, not a fault: it carries no stack trace.
    public EngineRefusal(Reason reason, @Nullable Throwable cause) {
        super("Not taken: " + reason.because, cause, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
