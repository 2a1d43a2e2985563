package org.plenary.simulation;

import java.time.Instant;
import org.plenary.core.Conference;
import org.plenary.core.HouseCommand;

/// What people press who hold a conference: mostly what leads on, some of it untimely, some of it hostile.
final class Presses {

    private final Dice dice;
    private final Leading leading;
    private final Attending attending;
    private final Unruly unruly;

    Presses(Dice dice) {
        this.dice = dice;
        leading = new Leading(dice.split());
        attending = new Attending(dice.split());
        unruly = new Unruly(dice.split());
    }

    /// The next press of somebody who has a device; the house's own commands have none.
    Press next(Conference now, Instant at) {
        Press press = any(now, at);
        while (press.command() instanceof HouseCommand) {
            press = any(now, at);
        }
        return press;
    }

    private Press any(Conference now, Instant at) {
        int chance = dice.below(100);
        if (chance < 30) {
            return leading.next(now, at);
        }
        if (chance < 60) {
            return attending.delegate(now);
        }
        if (chance < 80) {
            return attending.interpreter(now);
        }
        return chance < 90 ? attending.keeper(now, at) : unruly.next(now, at);
    }
}
