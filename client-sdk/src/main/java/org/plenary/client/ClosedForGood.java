package org.plenary.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.protocol.CloseCode;

/// The client does not come back: the server closed the connection with a code that says so, or the program closed the client.
public final class ClosedForGood extends PlenaryFailure {

    private static final long serialVersionUID = 1;

    private final @Nullable CloseCode closeCode;

    ClosedForGood(String message) {
        super(message);
        this.closeCode = null;
    }

    ClosedForGood(CloseCode closeCode) {
        super("%d: %s".formatted(closeCode.number(), closeCode.reason()));
        this.closeCode = closeCode;
    }

    /// The code with which the server closed; empty where the program closed the client.
    public Optional<CloseCode> closeCode() {
        return Optional.ofNullable(closeCode);
    }
}
