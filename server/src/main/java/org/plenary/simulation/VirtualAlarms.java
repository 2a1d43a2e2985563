package org.plenary.simulation;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.plenary.clock.Alarms;

/// Alarms in virtual time: they ring late, and at times twice.
record VirtualAlarms(Timetable time, Dice dice, BooleanSupplier over) implements Alarms {

    private static final Duration LATEST = Duration.ofMillis(300);

    @Override
    public Runnable in(Duration wait, Runnable ring) {
        AtomicBoolean takenBack = new AtomicBoolean();
        Duration late = dice.oneIn(3) ? dice.upTo(LATEST) : Duration.ofNanos(1_000);
        Runnable rings = () -> {
            if (!takenBack.get() && !over.getAsBoolean()) {
                ring.run();
            }
        };
        Duration from = wait.isNegative() ? Duration.ZERO : wait;
        time.in(from.plus(late), rings);
        if (dice.oneIn(10)) {
            time.in(from.plus(late).plus(dice.upTo(LATEST)), rings);
        }
        return () -> takenBack.set(true);
    }

    /// They end with the server.
    @Override
    public void close() {}
}
