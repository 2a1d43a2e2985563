package org.plenary.simulation;

/// An invariant that does not hold, and what was seen instead.
public record Finding(Invariant invariant, String what) {

    @Override
    public String toString() {
        return invariant + ": " + invariant.sentence() + ". But " + what;
    }
}
