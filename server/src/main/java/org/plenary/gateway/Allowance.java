package org.plenary.gateway;

/// What is left of a rate: a bucket that fills up again with time.
final class Allowance {

    private static final double SECOND = 1e9;

    private final Rate rate;
    private double left;
    private long at;

    /// @param now in nanoseconds, any origin
    Allowance(Rate rate, long now) {
        this.rate = rate;
        left = rate.burst();
        at = now;
    }

    /// Whether it may be done once more now.
    boolean take(long now) {
        left = Math.min(rate.burst(), left + (now - at) / SECOND * rate.perSecond());
        at = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
