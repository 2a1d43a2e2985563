package org.plenary.log;

import org.jspecify.annotations.Nullable;
import org.plenary.log.EngineRefusal.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the engine can do and, when it can no longer do something, why.
final class Health {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private volatile boolean leading;
    private volatile boolean spaceShort;
    private volatile boolean stopping;
    private volatile @Nullable Throwable failure;

    Condition condition() {
        if (stopping) {
            return Condition.STOPPING;
        }
        if (failure != null || spaceShort) {
            return Condition.READ_ONLY;
        }
        return leading ? Condition.OK : Condition.NO_QUORUM;
    }

    /// Why nothing is taken now, or null.
    @Nullable
    Reason refusal() {
        return switch (condition()) {
            case OK -> null;
            case NO_QUORUM -> Reason.NOT_READY;
            case READ_ONLY -> Reason.READ_ONLY;
            case STOPPING -> Reason.STOPPING;
        };
    }

    /// What broke for good, or null.
    @Nullable
    Throwable failure() {
        return failure;
    }

    void leading(boolean now) {
        leading = now;
    }

    void spaceShort(boolean now) {
        spaceShort = now;
    }

    void stopping() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    /// Final until the next start; only the first failure is told.
    synchronized void fail(String sentence, Throwable cause) {
        if (failure == null) {
            failure = new IllegalStateException(sentence, cause);
            LOG.error("{} The engine is read-only until it is started again.", sentence, cause);
        }
    }
}
