package org.plenary.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// How often what happened, how often each promise was put to the test, and which of them were broken.
final class Accounts {

    private final Map<Promise, Long> checks = new EnumMap<>(Promise.class);
    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private final List<Breach> breaches = new ArrayList<>();
    private final Set<Promise> unseen;

    /// A promise that was broken, and what was seen instead.
    record Breach(Promise promise, String what) {

        @Override
        public String toString() {
            return promise + ": " + promise.sentence() + ". But " + what;
        }
    }

    /// @param unseen promises of which no breach is noticed
    Accounts(Set<Promise> unseen) {
        this.unseen = unseen;
    }

    void check(Promise promise, boolean kept, Supplier<String> otherwise) {
        counted(promise, 1);
        if (!kept && !unseen.contains(promise)) {
            breaches.add(new Breach(promise, otherwise.get()));
        }
    }

    void equal(Promise promise, String what, Object expected, Object seen) {
        check(promise, expected.equals(seen), () -> "%s is %s, not %s".formatted(what, seen, expected));
    }

    void equal(Promise promise, String what, byte[] expected, byte[] seen) {
        check(promise, Arrays.equals(expected, seen), () -> "%s differs at byte %d of %d and %d".formatted(
                what, Arrays.mismatch(expected, seen), expected.length, seen.length));
    }

    void counted(Promise promise, long times) {
        checks.merge(promise, times, Long::sum);
    }

    void count(String happening) {
        counts.merge(happening, 1, Integer::sum);
    }

    SortedMap<String, Integer> counts() {
        return counts;
    }

    List<Breach> breaches() {
        return breaches;
    }

    Map<Promise, Long> checks() {
        return checks;
    }
}
