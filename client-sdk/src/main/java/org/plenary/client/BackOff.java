package org.plenary.client;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/// How long to wait before each new try: drawn between nothing and a ceiling that doubles up to a cap, so that many who lost
/// their connection at once do not return at once ("full jitter").
final class BackOff {

    private Duration base;
    private Duration cap;
    private final RandomGenerator dice;
    private Duration ceiling;

    BackOff(Duration base, Duration cap, RandomGenerator dice) {
        this.base = base;
        this.cap = cap;
        this.dice = dice;
        this.ceiling = base;
    }

    Duration next() {
        Duration wait = Duration.ofNanos((long) (ceiling.toNanos() * dice.nextDouble()));
        Duration doubled = ceiling.multipliedBy(2);
        ceiling = doubled.compareTo(cap) > 0 ? cap : doubled;
        return wait;
    }

    /// From now on with other bounds, as the server advises.
    void advised(org.plenary.protocol.v1.BackOff advice) {
        boolean fresh = ceiling.equals(base);
        base = micros(advice.getBase());
        cap = micros(advice.getCap());
        if (fresh) {
            ceiling = base;
        }
    }

    void reset() {
        ceiling = base;
    }

    private static Duration micros(long micros) {
        return Duration.of(Math.max(1, micros), ChronoUnit.MICROS);
    }
}
