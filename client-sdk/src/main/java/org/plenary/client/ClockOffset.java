package org.plenary.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far the server's clock is ahead of this machine's, from four timestamps, as in NTP (RFC 5905, section 8).
///
/// A round trip bounds the error by its half. The best one is kept; its bound grows with age, so that a later, slightly worse
/// one takes over. One that contradicts it shows that a clock was set, and takes over at once.
final class ClockOffset {

    /// By how much two clocks may drift apart: each is within 100 millionths.
    private static final double DRIFT = 200e-6;
    private static final Duration RESOLUTION = Duration.ofNanos(1_000);

    /// @param offset server's clock minus ours
    /// @param error  how far the offset may be off, either way, when it was measured
    private record Sample(Duration offset, Duration error, Instant at) {

        Duration errorAt(Instant now) {
            Duration age = Duration.between(at, now).abs();
            return error.plusNanos((long) (age.toNanos() * DRIFT));
        }

        boolean contradicts(Sample other, Instant now) {
            return offset.minus(other.offset).abs().compareTo(errorAt(now).plus(other.errorAt(now))) > 0;
        }
    }

    private @Nullable Sample best;

    /// @param sent     our clock, when the question left
    /// @param received server's clock, when it came
    /// @param answered server's clock, when the answer left
    /// @param back     our clock, when the answer came
    void measured(Instant sent, Instant received, Instant answered, Instant back) {
        Duration trip = Duration.between(sent, back).minus(Duration.between(received, answered));
        if (trip.isNegative()) {
            trip = Duration.ZERO;
        }
        Duration offset = Duration.between(sent, received).plus(Duration.between(back, answered)).dividedBy(2);
        Sample sample = new Sample(offset, trip.dividedBy(2).plus(RESOLUTION), back);
        if (best == null || sample.error().compareTo(best.errorAt(back)) <= 0 || sample.contradicts(best, back)) {
            best = sample;
        }
    }

    void forget() {
        best = null;
    }

    Optional<Duration> offset() {
        return Optional.ofNullable(best).map(Sample::offset);
    }

    /// Empty where nothing was measured.
    Optional<Duration> error(Instant now) {
        return Optional.ofNullable(best).map(sample -> sample.errorAt(now));
    }
}
