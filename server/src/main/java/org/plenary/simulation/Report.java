package org.plenary.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// How often each invariant was put to the test, and what did not hold.
final class Report {

    private final Map<Invariant, Long> checks = new EnumMap<>(Invariant.class);
    private final List<Finding> findings = new ArrayList<>();

    void check(Invariant invariant, boolean holds, Supplier<String> otherwise) {
        checks.merge(invariant, 1L, Long::sum);
        if (!holds) {
            findings.add(new Finding(invariant, otherwise.get()));
        }
    }

    void equal(Invariant invariant, String what, Object expected, Object seen) {
        equal(invariant, () -> what, expected, seen);
    }

    void equal(Invariant invariant, Supplier<String> what, Object expected, Object seen) {
        check(invariant, expected.equals(seen), () -> "%s is %s, not %s".formatted(what.get(), seen, expected));
    }

    /// What was found since the last call.
    List<Finding> taken() {
        List<Finding> taken = List.copyOf(findings);
        findings.clear();
        return taken;
    }

    Map<Invariant, Long> checks() {
        return Collections.unmodifiableMap(checks);
    }
}
