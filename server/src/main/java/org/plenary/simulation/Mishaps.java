package org.plenary.simulation;

import java.time.Duration;
import org.plenary.core.HouseCommand;
import org.plenary.log.Condition;

/// Whatever goes wrong in the course of a day: with the network, with readers, with the disk, with the machine.
final class Mishaps {

    private final Day day;
    private final Dice dice;
    private final Duration between;

    /// To whom it happens.
    interface Day {

        Timetable time();

        Life life();

        Guests guests();

        RecordDisk record();

        /// Whether things still go wrong.
        boolean going();

        void crash();

        void stop();

        void count(String what);
    }

    Mishaps(Day day, Dice dice) {
        this.day = day;
        this.dice = dice;
        between = Duration.ofMillis(dice.of(300, 1_000, 1_000, 3_000, 10_000));
        next();
    }

    private void next() {
        day.time().in(dice.upTo(between.multipliedBy(2)).plusMillis(1), () -> {
            if (day.going()) {
                happen();
                next();
            }
        });
    }

    private void happen() {
        int chance = dice.below(100);
        if (chance < 60) {
            network();
        } else if (day.life().over()) {
            day.count("nothing, as the server is down");
        } else if (chance < 80) {
            disk();
        } else {
            machine();
        }
    }

    private void network() {
        Device device = dice.of(day.guests().devices());
        device.cable().ifPresent(cable -> {
            switch (dice.below(5)) {
                case 0, 1 -> {
                    day.count("cables cut");
                    cable.cut();
                    cable.tellClient();
                }
                case 2, 3 -> {
                    day.count("readers stuck");
                    cable.stick();
                    day.time().in(dice.upTo(Duration.ofSeconds(dice.of(1, 5, 40))), cable::loosen);
                }
                default -> {
                    day.count("cables slow");
                    cable.lag(dice.upTo(Duration.ofMillis(2_500)));
                    day.time().in(dice.upTo(Duration.ofSeconds(20)), () -> cable.lag(Duration.ofMillis(dice.between(1, 50))));
                }
            }
        });
    }

    private void disk() {
        Life life = day.life();
        switch (dice.below(8)) {
            case 0, 1, 2 -> {
                day.count("snapshots");
                life.snapshot();
            }
            case 3 -> {
                day.count("slow disks");
                life.disk(dice.upTo(Duration.ofSeconds(2)));
                later(life, Duration.ofSeconds(5), () -> life.disk(Duration.ofMillis(2)));
            }
            case 4 -> {
                day.count("times without a quorum");
                life.turn(Condition.NO_QUORUM);
                later(life, Duration.ofSeconds(3), () -> life.turn(Condition.OK));
            }
            case 5 -> {
                day.count("disks that failed");
                life.turn(Condition.READ_ONLY);
                later(life, Duration.ofSeconds(4), day::crash);
            }
            default -> {
                day.count("power cuts in a sync of the record");
                day.record().cutIn(dice.between(1, 4));
            }
        }
    }

    private void machine() {
        switch (dice.below(12)) {
            case 0, 1, 2 -> day.crash();
            case 3 -> day.stop();
            case 4 -> {
                day.count("pauses of the machine");
                day.time().pause(Duration.ofSeconds(dice.of(1, 5, 64)));
            }
            default -> {
                day.count("wake-ups that nobody asked for");
                day.life().submit(new HouseCommand.Wake());
            }
        }
    }

    private void later(Life life, Duration most, Runnable what) {
        day.time().in(dice.upTo(most), () -> {
            if (!life.over()) {
                what.run();
            }
        });
    }
}
