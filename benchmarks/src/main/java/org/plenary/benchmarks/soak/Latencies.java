package org.plenary.benchmarks.soak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;

/// From the instant a command was meant for to its answer, and to the last of those who stay. Lives on one event loop; instants are
/// `System.nanoTime()`.
///
/// What a command did reaches everybody in updates of the same conference time, whatever revision that is in an audience.
final class Latencies {

    private static final int REMEMBERED = 4_096;
    private static final int DIGITS = 3;

    private final Map<Long, Long> latest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final List<Shown> shown = new ArrayList<>();
    private Histogram own = new Histogram(DIGITS);
    private long granted;
    private long refused;

    private record Shown(long due, long at) {}

    /// What was measured since the last time, in microseconds.
    ///
    /// @param own       to the answer
    /// @param everybody to the last of those who stay
    /// @param granted   commands that took effect
    /// @param refused   commands that did not
    record Taken(Histogram own, Histogram everybody, long granted, long refused) {}

    /// One who stays has an update.
    ///
    /// @param at its conference time
    void arrived(long at, long now) {
        latest.put(at, now);
    }

    /// A command has its answer.
    ///
    /// @param at the conference time of the update that shows what it did, where everybody is sent one
    void answered(long due, boolean taken, OptionalLong at, long now) {
        own.recordValue(micros(now - due));
        if (taken) {
            granted++;
            at.ifPresent(each -> shown.add(new Shown(due, each)));
        } else {
            refused++;
        }
    }

    /// Once everybody has had time to be told; begins anew.
    Taken take() {
        Histogram everybody = new Histogram(DIGITS);
        for (Shown each : shown) {
            Long last = latest.get(each.at);
            if (last != null) {
                everybody.recordValue(micros(last - each.due));
            }
        }
        Taken taken = new Taken(own, everybody, granted, refused);
        shown.clear();
        own = new Histogram(DIGITS);
        granted = 0;
        refused = 0;
        return taken;
    }

    private static long micros(long nanos) {
        return Math.max(0, nanos / 1_000);
    }
}
