package org.plenary.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.protocol.v1.Command;

/// A command on its way through a [ProtocolState].
public final class Submission {

    private final Command command;
    private final Optional<Duration> timeout;
    private volatile SubmissionState state = SubmissionState.NOT_SENT;

    /// Until when it is not given up; null: for ever.
    @Nullable
    Instant deadline;
    /// Not before this instant is it sent again; null: at once.
    @Nullable
    Instant sendAt;
    /// When it was last sent; null: never.
    @Nullable
    Instant sentAt;
    /// It was sent on the connection there is, and no answer has come to that.
    boolean onItsWay;
    /// A sending went without any answer, so the server may have it.
    boolean inDoubt;
    /// Its sender no longer waits for the answer.
    boolean givenUp;

    public Submission(Command command, Optional<Duration> timeout) {
        this.command = command;
        this.timeout = timeout;
    }

    public Command command() {
        return command;
    }

    /// From the submission on; empty: it is kept until it is answered.
    public Optional<Duration> timeout() {
        return timeout;
    }

    /// May be read by any thread.
    public SubmissionState state() {
        return state;
    }

    void become(SubmissionState next) {
        state = next;
    }

    /// Whether the server is certain not to have it.
    boolean isUnsent() {
        return !onItsWay && !inDoubt;
    }
}
