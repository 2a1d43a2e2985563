package org.plenary.core;

import java.time.Duration;

/// How the time goes as one after the other comes to the floor.
final class Queueing {

    private final Experience experience;
    private Estimate until;
    private double limits;
    private double turns;

    /// @param until how long it takes until the floor is free
    Queueing(Experience experience, Estimate until) {
        this.experience = experience;
        this.until = until;
    }

    /// How long it takes until all who were added have spoken.
    Estimate end() {
        return new Estimate(until.likely(), until.variance() + experience.doubt(limits, turns));
    }

    /// Adds the next to speak, who may have withdrawn by then.
    ///
    /// @param passing how much of the changeover has passed already
    /// @return how long it takes until that turn begins
    Estimate next(Category category, Duration limit, double passing) {
        Estimate changeover = experience.changeover().left(passing);
        Estimate before = new Estimate(
                until.likely() + changeover.likely(),
                until.variance() + changeover.variance() + experience.doubt(limits, turns + 1));
        double stays = experience.stays(until.likely());
        until = until.plus(changeover.plus(experience.turn(category, limit)).given(stays));
        limits += stays * limit.toMillis() / 1000.0;
        turns += stays;
        return before;
    }
}
