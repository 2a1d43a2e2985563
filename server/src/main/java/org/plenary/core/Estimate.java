package org.plenary.core;

import java.time.Duration;
import java.time.Instant;

/// A length of time that is not known, in seconds: what it is likely to be, and the square of how far that may be out.
record Estimate(double likely, double variance) {

    static final Estimate NOTHING = new Estimate(0, 0);

    /// How many standard deviations a range reaches to either side; of a hundred ends, some ninety-five lie within.
    private static final double REACH = 2.0;

    static Estimate exactly(Duration length) {
        return new Estimate(length.toMillis() / 1000.0, 0);
    }

    Estimate plus(Estimate other) {
        return new Estimate(likely + other.likely, variance + other.variance);
    }

    /// What the estimate is worth, given that it comes about only with a probability.
    Estimate given(double probability) {
        return new Estimate(probability * likely, probability * variance + probability * (1 - probability) * likely * likely);
    }

    /// How long it still takes, of a length of which some has passed.
    ///
    /// Far below what is likely that is the rest. At what is likely and beyond, it is the mean excess of a normal distribution,
    /// by Sampford's bound: the longer somebody has spoken, the less is still to be expected.
    Estimate left(double passed) {
        double spread = Math.sqrt(variance);
        if (spread == 0) {
            return new Estimate(Math.max(0, likely - passed), 0);
        }
        double beyond = (passed - likely) / spread;
        if (beyond <= -1) {
            return new Estimate(likely - passed, variance);
        }
        double rest = spread * (Math.sqrt(beyond * beyond + 8) - beyond) / 4;
        return new Estimate(rest, rest * rest);
    }

    Range from(Instant instant) {
        double spread = REACH * Math.sqrt(variance);
        return new Range(after(instant, Math.floor(likely - spread)), after(instant, Math.rint(likely)),
                after(instant, Math.ceil(likely + spread)));
    }

    private static Instant after(Instant instant, double seconds) {
        return instant.plusSeconds(Math.max(0, (long) seconds));
    }
}
