package org.plenary.simulation;

import java.time.Duration;
import java.util.List;

/// Chance from a seed: the same seed throws the same on every machine, and a part is split off without disturbing the rest.
///
/// The generator is SplitMix64 (Steele, Lea, Flood 2014), written out here so that a seed is worth the same for ever.
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /// Other dice, whose throws have nothing to do with these.
    Dice split() {
        return new Dice(next());
    }

    /// A seed for somebody else.
    long seed() {
        return next();
    }

    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean oneIn(int chances) {
        return below(chances) == 0;
    }

    <T> T of(List<T> many) {
        return many.get(below(many.size()));
    }

    @SafeVarargs
    final <T> T of(T... many) {
        return many[below(many.length)];
    }

    /// A time of whole microseconds from zero to `longest`.
    Duration upTo(Duration longest) {
        long micros = longest.toNanos() / 1_000;
        return Duration.ofNanos(Long.remainderUnsigned(next(), micros + 1) * 1_000);
    }

    private long next() {
        state += GOLDEN;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
