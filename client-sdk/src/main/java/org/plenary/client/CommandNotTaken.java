package org.plenary.client;

import org.plenary.protocol.v1.NotTaken;

/// The server could not take a command, and sending the same again does not help; it had no effect.
public final class CommandNotTaken extends PlenaryFailure {

    private static final long serialVersionUID = 1;

    private final NotTaken notTaken;

    CommandNotTaken(NotTaken notTaken) {
        super(notTaken.getDetail().isEmpty() ? notTaken.getReason() : notTaken.getReason() + ": " + notTaken.getDetail());
        this.notTaken = notTaken;
    }

    /// `unknown-command` where the server is older than the command, `invalid` where one of its values cannot be.
    public String reason() {
        return notTaken.getReason();
    }

    /// For `invalid`: which value, and what was expected, in English; else empty.
    public String detail() {
        return notTaken.getDetail();
    }
}
