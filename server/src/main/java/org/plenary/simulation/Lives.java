package org.plenary.simulation;

import static org.plenary.simulation.Promise.STARTS_AGAIN_AFTER_EVERY_STOP;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.plenary.simulation.InMemoryEngine.Recovery;

/// The lives of a server, one after the other: how it starts, crashes, stops, and starts again, and what is on its disks between.
final class Lives {

    private static final Duration LONGEST_DOWN = Duration.ofSeconds(4);
    private static final int SURVIVORS = 4;

    private final Site site;
    private final Dice dice;
    private final RecordLedger record;
    private final DeviceWatch watch;
    private final Replicas replicas;
    private @Nullable Life life;
    private boolean safe;
    private int crashes;

    Lives(Site site, Dice dice, RecordLedger record, DeviceWatch watch, Replicas replicas) {
        this.site = site;
        this.dice = dice;
        this.record = record;
        this.watch = watch;
        this.replicas = replicas;
    }

    /// The life there is, or the last one there was.
    Life life() {
        if (life == null) {
            throw new IllegalStateException("no server was ever started");
        }
        return life;
    }

    boolean down() {
        return life == null || life.over();
    }

    int crashes() {
        return crashes;
    }

    /// From here on the power is not cut any more.
    void safe() {
        safe = true;
        site.record().cutIn(0);
    }

    void start(Recovery recovery) {
        Duration wall = dice.of(Duration.ZERO, Duration.ZERO, Duration.ofHours(-1), Duration.ofSeconds(2));
        if (!safe && dice.oneIn(10)) {
            site.record().cutIn(dice.between(1, 3));
        }
        life = null;
        try {
            Life begun = new Life(site);
            life = begun;
            begun.begin(recovery, wall);
            site.accounts().counted(STARTS_AGAIN_AFTER_EVERY_STOP, 1);
            watch.begins(begun.epoch());
            replicas.compare(begun.deliberation(), true);
        } catch (PowerCut cut) {
            site.accounts().count("power cuts in a start");
            crash();
        } catch (IOException | RuntimeException e) { // why a server does not start is what a simulation looks for
            site.accounts().check(STARTS_AGAIN_AFTER_EVERY_STOP, false,
                    () -> "it does not start: " + e + " at " + Arrays.asList(e.getStackTrace()));
        }
    }

    /// The process ends at this instant, and another starts a little later.
    void crash() {
        crashes++;
        site.steps().note("The server crashes.");
        if (life != null && !life.over()) {
            life.crash(dice.below(SURVIVORS));
        }
        site.record().crash();
        site.fittings().crashed();
        lookAtDisks(false);
        later(dice.oneIn(4) ? Recovery.LOG : Recovery.SNAPSHOT);
    }

    /// The server is stopped in good order, and started a little later.
    void stop() {
        site.accounts().count("clean stops");
        site.steps().note("The server is stopped.");
        life().stop();
        lookAtDisks(false);
        later(Recovery.SNAPSHOT);
    }

    private void later(Recovery recovery) {
        site.time().in(dice.upTo(LONGEST_DOWN).plusMillis(1), () -> start(recovery));
    }

    /// Stops and starts in both ways, and nothing has changed by it.
    void stopAndStart() {
        for (Recovery recovery : Recovery.values()) {
            if (!down()) {
                life().stop();
                lookAtDisks(true);
                site.time().pause(Duration.ofSeconds(1));
                start(recovery);
            }
        }
    }

    /// @param whole whether all that was announced is to be on record by now
    void lookAtDisks(boolean whole) {
        site.commands().lookAt(site.disk());
        record.lookAt(site.record().conference(), whole);
    }

    /// Compares the server with those who have lived through the same log.
    void compare() {
        replicas.compare(life().deliberation(), false);
    }

    void close() {
        if (life != null && !life.over()) {
            life.crash(0);
        }
        site.record().close();
    }
}
