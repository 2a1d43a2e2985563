package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/// What is to happen when, in virtual time: the only clock of a simulation, and its only thread.
final class Timetable {

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private Consumer<Duration> follower = passed -> {};
    private Instant now;
    private long number;

    /// @param number what was entered first happens first
    private record Entry(Instant at, long number, Runnable what) {}

    Timetable(Instant begin) {
        now = begin;
    }

    Instant now() {
        return now;
    }

    void in(Duration wait, Runnable what) {
        entries.add(new Entry(now.plus(wait.isNegative() ? Duration.ZERO : wait), number++, what));
    }

    /// Goes on to what happens next, and has it happen; false where there is nothing.
    boolean next() {
        Entry entry = entries.poll();
        if (entry == null) {
            return false;
        }
        if (entry.at().isAfter(now)) {
            pause(Duration.between(now, entry.at()));
        }
        entry.what().run();
        return true;
    }

    /// The machine stands still: what was to happen meanwhile happens late, and all at once.
    void pause(Duration time) {
        now = now.plus(time);
        follower.accept(time);
    }

    /// Has somebody hear of all time that passes from here on, in place of whoever did before.
    void follow(Consumer<Duration> passes) {
        follower = passes;
    }
}
