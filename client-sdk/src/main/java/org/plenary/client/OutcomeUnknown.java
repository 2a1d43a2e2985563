package org.plenary.client;

/// A command was sent, and the server no longer knows what became of it. The mirror shows what holds.
public final class OutcomeUnknown extends PlenaryFailure {

    private static final long serialVersionUID = 1;

    OutcomeUnknown(String why) {
        super(why);
    }
}
