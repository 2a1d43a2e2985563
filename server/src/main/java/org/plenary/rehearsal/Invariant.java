package org.plenary.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/// A rule that holds at every moment of a conference, with how often it was looked at and what broke it. Any thread may check it.
final class Invariant {

    private static final int KEPT = 5;

    private final String rule;
    private final LongAdder checks = new LongAdder();
    private final LongAdder breaches = new LongAdder();
    private final List<String> first = new ArrayList<>();

    /// @param rule a sentence without a full stop
    Invariant(String rule) {
        this.rule = rule;
    }

    void check(boolean holds, Supplier<String> otherwise) {
        checks.increment();
        if (!holds) {
            breaches.increment();
            keep(otherwise.get());
        }
    }

    String rule() {
        return rule;
    }

    long checks() {
        return checks.sum();
    }

    long breaches() {
        return breaches.sum();
    }

    /// The first few breaches, told.
    List<String> told() {
        synchronized (first) {
            return List.copyOf(first);
        }
    }

    private void keep(String what) {
        synchronized (first) {
            if (first.size() < KEPT) {
                first.add(what);
            }
        }
    }
}
