package org.plenary.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// One person's luck. What is drawn about a matter depends on the seed, the person and the matter alone, never on when or how
/// often it is asked; so a person decides the same in every rehearsal of one seed, however fast the machine is.
record Dice(long root) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /// The luck of a person in the rehearsal of a seed.
    static Dice of(long seed, String person) {
        return new Dice(new SplittableRandom(seed).nextLong() ^ hash(person));
    }

    boolean chance(String matter, double probability) {
        return about(matter).nextDouble() < probability;
    }

    /// A share from 0 to 1.
    double share(String matter) {
        return about(matter).nextDouble();
    }

    Duration between(String matter, Duration least, Duration most) {
        return least.plusMillis(about(matter).nextLong(most.toMillis() - least.toMillis() + 1));
    }

    Duration seconds(String matter, double least, double most) {
        return between(matter, Duration.ofMillis((long) (least * 1_000)), Duration.ofMillis((long) (most * 1_000)));
    }

    <T> T one(String matter, List<T> of) {
        return of.get(about(matter).nextInt(of.size()));
    }

    private RandomGenerator about(String matter) {
        return new SplittableRandom(root ^ hash(matter));
    }

    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
