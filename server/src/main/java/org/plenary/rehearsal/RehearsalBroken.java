package org.plenary.rehearsal;

/// Why a rehearsal could not be held to its end.
final class RehearsalBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    RehearsalBroken(String why) {
        super(why);
    }
}
