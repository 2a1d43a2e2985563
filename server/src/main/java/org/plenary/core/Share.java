package org.plenary.core;

/// How much of the membership has to be there.
public enum Share {
    ONE_THIRD(1, 3, false),
    MAJORITY(1, 2, true),
    TWO_THIRDS(2, 3, false);

    private final int parts;
    private final int whole;
    private final boolean exceeded;

    Share(int parts, int whole, boolean exceeded) {
        this.parts = parts;
        this.whole = whole;
        this.exceeded = exceeded;
    }

    /// How many of so many members it takes; of none, none.
    public int of(int members) {
        int least = (members * parts + whole - 1) / whole;
        return members > 0 && exceeded && least * whole == members * parts ? least + 1 : least;
    }
}
