package org.plenary.simulation;

/// The end of a simulated server in the middle of a call; nothing on the way may answer it, so it is an error.
final class PowerCut extends Error {

    private static final long serialVersionUID = 1L;

    PowerCut() {
        super("The power is cut.", null, false, false);
    }
}
