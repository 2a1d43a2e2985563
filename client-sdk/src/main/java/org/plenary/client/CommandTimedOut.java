package org.plenary.client;

import java.time.Duration;

/// A command was not answered within the time it was given.
public final class CommandTimedOut extends PlenaryFailure {

    private static final long serialVersionUID = 1;

    private final boolean withdrawn;

    CommandTimedOut(Duration timeout, boolean withdrawn) {
        super(withdrawn
                ? "not taken within " + timeout + "; withdrawn, it has no effect"
                : "not answered within " + timeout + "; it may have taken effect, or may yet");
        this.withdrawn = withdrawn;
    }

    /// Whether the command is certain to have no effect: it was never sent, or every sending was answered as not taken.
    /// Otherwise it keeps its place in front of later commands until the server answers.
    public boolean withdrawn() {
        return withdrawn;
    }
}
