package org.plenary.accreditation;

import java.time.Duration;

/// What accreditation says to whoever asks: here you are, or no, and why.
public sealed interface Verdict<T> {

    record Allowed<T>(T value) implements Verdict<T> {}

    /// @param retryAfter how long to wait before asking again; zero where waiting does not help
    record Denied<T>(Denial why, Duration retryAfter) implements Verdict<T> {}

    static <T> Verdict<T> allowed(T value) {
        return new Allowed<>(value);
    }

    static <T> Verdict<T> denied(Denial why) {
        return new Denied<>(why, Duration.ZERO);
    }
}
