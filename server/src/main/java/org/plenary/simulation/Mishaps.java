package org.plenary.simulation;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.plenary.core.HouseCommand;
import org.plenary.log.Condition;

/// Whatever goes wrong in the course of a day: with the network, with readers, with the disk, with the machine.
final class Mishaps {

    private final Site site;
    private final Lives lives;
    private final List<Device> devices;
    private final Dice dice;
    private final BooleanSupplier going;
    private final Duration between;

    /// @param going whether things still go wrong
    Mishaps(Site site, Lives lives, List<Device> devices, Dice dice, BooleanSupplier going) {
        this.site = site;
        this.lives = lives;
        this.devices = devices;
        this.dice = dice;
        this.going = going;
        between = Duration.ofMillis(dice.of(300, 1_000, 1_000, 3_000, 10_000));
    }

    void begin() {
        next();
    }

    private void next() {
        site.time().in(dice.upTo(between.multipliedBy(2)).plusMillis(1), () -> {
            if (going.getAsBoolean()) {
                happen();
                next();
            }
        });
    }

    private void happen() {
        int chance = dice.below(100);
        if (chance < 60) {
            network();
        } else if (lives.down()) {
            site.accounts().count("mishaps that met no server");
        } else if (chance < 80) {
            disk();
        } else {
            machine();
        }
    }

    private void network() {
        Device device = dice.of(devices);
        device.cable().ifPresent(cable -> {
            switch (dice.below(5)) {
                case 0, 1 -> {
                    site.accounts().count("cables cut");
                    cable.cut();
                    cable.tellClient();
                }
                case 2, 3 -> {
                    site.accounts().count("readers stuck");
                    cable.stick();
                    site.time().in(dice.upTo(Duration.ofSeconds(dice.of(1, 5, 40))), cable::loosen);
                }
                default -> {
                    site.accounts().count("cables slow");
                    cable.lag(dice.upTo(Duration.ofMillis(2_500)));
                    site.time().in(dice.upTo(Duration.ofSeconds(20)), () -> cable.lag(Duration.ofMillis(dice.between(1, 50))));
                }
            }
        });
    }

    private void disk() {
        Life life = lives.life();
        switch (dice.below(8)) {
            case 0, 1, 2 -> {
                site.accounts().count("snapshots");
                life.snapshotSoon();
            }
            case 3 -> {
                site.accounts().count("slow disks");
                life.disk(dice.upTo(Duration.ofSeconds(2)));
                later(life, Duration.ofSeconds(5), () -> life.disk(Duration.ofMillis(2)));
            }
            case 4 -> {
                site.accounts().count("times without a quorum");
                life.turn(Condition.NO_QUORUM);
                later(life, Duration.ofSeconds(3), () -> life.turn(Condition.OK));
            }
            case 5 -> {
                site.accounts().count("disks that failed");
                life.turn(Condition.READ_ONLY);
                later(life, Duration.ofSeconds(4), lives::crash);
            }
            default -> {
                site.accounts().count("power cuts in a sync of the record");
                site.record().cutIn(dice.between(1, 4));
            }
        }
    }

    private void machine() {
        switch (dice.below(12)) {
            case 0, 1, 2 -> lives.crash();
            case 3 -> lives.stop();
            case 4 -> {
                site.accounts().count("pauses of the machine");
                site.time().pause(Duration.ofSeconds(dice.of(1, 5, 64)));
            }
            default -> {
                site.accounts().count("wake-ups that nobody asked for");
                lives.life().submit(new HouseCommand.Wake());
            }
        }
    }

    private void later(Life life, Duration most, Runnable what) {
        site.time().in(dice.upTo(most), () -> {
            if (!life.over()) {
                what.run();
            }
        });
    }
}
