package org.plenary.client;

import java.time.Duration;
import java.util.Optional;

/// How a client behaves where the protocol leaves it a choice; start from [#standard()].
///
/// @param backOffBase    the ceiling of the first wait before a new connection; it doubles with each failure. Each wait is
///                       drawn between nothing and its ceiling ("full jitter"), so that a hall does not return as one
/// @param backOffCap     the highest ceiling
/// @param probeEvery     how often the clock is measured; also the sign of life the server expects. Interpreters send one at
///                       least every second: a live desk must be heard within three
/// @param welcomeTimeout from `Hello` to a mirror that is up to date, then a new connection is tried
/// @param httpTimeout    for the badge and the ticket, each, and for the WebSocket's handshake
/// @param answerTimeout  on a live connection, until a command without an answer is sent again under the same id
/// @param commandTimeout until a command is given up; none by default: it is kept until it is answered
/// @param unsentLimit    how many commands may be without an answer
/// @param messageLimit   the longest message taken from the server, in bytes
public record ClientOptions(Duration backOffBase, Duration backOffCap, Duration probeEvery, Duration welcomeTimeout,
        Duration httpTimeout, Duration answerTimeout, Optional<Duration> commandTimeout, int unsentLimit, int messageLimit) {

    private static final ClientOptions STANDARD = new ClientOptions(Duration.ofMillis(100), Duration.ofSeconds(10),
            Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(5), Optional.empty(), 256,
            16 << 20);

    /// @throws IllegalArgumentException where a duration or a limit is not positive, or the cap is below the base
    public ClientOptions {
        positive(backOffBase, "backOffBase");
        positive(probeEvery, "probeEvery");
        positive(welcomeTimeout, "welcomeTimeout");
        positive(httpTimeout, "httpTimeout");
        positive(answerTimeout, "answerTimeout");
        commandTimeout.ifPresent(timeout -> positive(timeout, "commandTimeout"));
        if (backOffCap.compareTo(backOffBase) < 0) {
            throw new IllegalArgumentException("backOffCap is below backOffBase");
        }
        if (unsentLimit < 1 || messageLimit < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
    }

    /// 100 ms doubling up to 10 s, a probe every 2 s, 10 s for a welcome, 5 s for HTTP, 5 s for an answer, no command timeout,
    /// 256 commands, 16 MiB.
    public static ClientOptions standard() {
        return STANDARD;
    }

    /// Whether nobody has chosen another back-off, so that the server's advice is followed once there is one.
    boolean usualBackOff() {
        return backOffBase.equals(STANDARD.backOffBase) && backOffCap.equals(STANDARD.backOffCap);
    }

    public ClientOptions withBackOff(Duration base, Duration cap) {
        return new ClientOptions(base, cap, probeEvery, welcomeTimeout, httpTimeout, answerTimeout, commandTimeout, unsentLimit,
                messageLimit);
    }

    public ClientOptions withProbeEvery(Duration probeEvery) {
        return new ClientOptions(backOffBase, backOffCap, probeEvery, welcomeTimeout, httpTimeout, answerTimeout, commandTimeout,
                unsentLimit, messageLimit);
    }

    public ClientOptions withWelcomeTimeout(Duration welcomeTimeout) {
        return new ClientOptions(backOffBase, backOffCap, probeEvery, welcomeTimeout, httpTimeout, answerTimeout, commandTimeout,
                unsentLimit, messageLimit);
    }

    public ClientOptions withHttpTimeout(Duration httpTimeout) {
        return new ClientOptions(backOffBase, backOffCap, probeEvery, welcomeTimeout, httpTimeout, answerTimeout, commandTimeout,
                unsentLimit, messageLimit);
    }

    public ClientOptions withAnswerTimeout(Duration answerTimeout) {
        return new ClientOptions(backOffBase, backOffCap, probeEvery, welcomeTimeout, httpTimeout, answerTimeout, commandTimeout,
                unsentLimit, messageLimit);
    }

    public ClientOptions withCommandTimeout(Duration commandTimeout) {
        return new ClientOptions(backOffBase, backOffCap, probeEvery, welcomeTimeout, httpTimeout, answerTimeout,
                Optional.of(commandTimeout), unsentLimit, messageLimit);
    }

    public ClientOptions withUnsentLimit(int unsentLimit) {
        return new ClientOptions(backOffBase, backOffCap, probeEvery, welcomeTimeout, httpTimeout, answerTimeout, commandTimeout,
                unsentLimit, messageLimit);
    }

    public ClientOptions withMessageLimit(int messageLimit) {
        return new ClientOptions(backOffBase, backOffCap, probeEvery, welcomeTimeout, httpTimeout, answerTimeout, commandTimeout,
                unsentLimit, messageLimit);
    }

    private static void positive(Duration duration, String name) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(name + " is not positive");
        }
    }
}
