package org.plenary.core;

import java.time.Duration;

/// What a conference's pace so far leads one to expect of a turn, of a changeover and of a request that waits.
///
/// Every expectation begins with a guess that weighs as much as a few turns do, and gives way to what was measured.
final class Experience {

    /// A guess counts as much as so many measured turns.
    private static final double WEIGHT = 4;
    private static final double SHARE = 0.95;
    private static final double SHARE_SPREAD = 0.35;
    private static final double CHANGEOVER = 15;
    private static final double CHANGEOVER_SPREAD = 30;

    /// One request in twenty is withdrawn in an hour; this guess weighs as much as ten hours of waiting.
    private static final double GONE = 0.5;
    private static final double WAITED = 36_000;

    private final Pace pace;
    private final double all;
    private final double shareVariance;
    private final double shareWeight;
    private final Estimate changeover;
    private final double changeoverDoubt;
    private final double departures;

    Experience(Pace pace) {
        this.pace = pace;
        Totals shares = pace.shares();
        this.shareWeight = WEIGHT + shares.count();
        this.all = mean(shares, 1000, SHARE);
        this.shareVariance = variance(shares, 1000, SHARE, SHARE_SPREAD);
        Totals gaps = pace.changeover();
        this.changeover = new Estimate(mean(gaps, 1, CHANGEOVER), variance(gaps, 1, CHANGEOVER, CHANGEOVER_SPREAD));
        this.changeoverDoubt = changeover.variance() / (WEIGHT + gaps.count());
        this.departures = (GONE + pace.gone()) / (WAITED + pace.waited().toMillis() / 1000.0);
    }

    /// How long a turn of a category takes.
    Estimate turn(Category category, Duration limit) {
        Totals own = pace.shares(category);
        double share = (WEIGHT * all + own.sum() / 1000.0) / (WEIGHT + own.count());
        double seconds = limit.toMillis() / 1000.0;
        return new Estimate(share * seconds, shareVariance * seconds * seconds);
    }

    Estimate changeover() {
        return changeover;
    }

    /// How likely a request is to be there still after a wait.
    double stays(double seconds) {
        return StrictMath.exp(-departures * seconds);
    }

    /// How far a sum of turns may be out because the means themselves are uncertain, which hits every turn alike.
    ///
    /// @param limits the sum of the turns' limits, in seconds
    double doubt(double limits, double turns) {
        return limits * limits * shareVariance / shareWeight + turns * turns * changeoverDoubt;
    }

    private static double mean(Totals totals, double unit, double guess) {
        return (WEIGHT * guess + totals.sum() / unit) / (WEIGHT + totals.count());
    }

    private static double variance(Totals totals, double unit, double guess, double spread) {
        double mean = mean(totals, unit, guess);
        double sum = totals.sum() / unit;
        double squares = totals.squares() / (unit * unit) - 2 * mean * sum + totals.count() * mean * mean;
        return (WEIGHT * (spread * spread + (guess - mean) * (guess - mean)) + Math.max(0, squares)) / (WEIGHT + totals.count());
    }
}
