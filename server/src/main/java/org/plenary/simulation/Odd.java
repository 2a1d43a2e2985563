package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Texts, instants and durations that nobody who means well would send.
final class Odd {

    /// The last instant that a message can hold.
    private static final Instant END_OF_TIME = Instant.EPOCH.plusNanos(1_000).plusSeconds(Long.MAX_VALUE / 1_000_000 - 1);

    private final Dice dice;

    Odd(Dice dice) {
        this.dice = dice;
    }

    String text() {
        return dice.of("Because", "Потому что", "{delegation} {n|a|b} $1", "", " ", "x".repeat(201), "\u202eyawroN", "a\ud800", "a\nb");
    }

    Optional<String> textOrNone() {
        return dice.oneIn(2) ? Optional.empty() : Optional.of(text());
    }

    Instant instant(Instant at) {
        return dice.of(at, at.minusSeconds(1), at.plusNanos(1_000), at.plusSeconds(dice.below(600)), Instant.EPOCH, END_OF_TIME);
    }

    Duration duration() {
        return dice.of(
                Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofHours(1).plusNanos(1_000),
                Duration.ofNanos(Long.MAX_VALUE));
    }
}
