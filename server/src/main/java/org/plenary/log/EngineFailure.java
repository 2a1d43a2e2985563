package org.plenary.log;

import java.io.IOException;

/// The engine cannot be started; the message is a sentence that says why and what to do.
public final class EngineFailure extends IOException {

    private static final long serialVersionUID = 1L;

    public EngineFailure(String sentence) {
        super(sentence);
    }

    public EngineFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /// Finds the sentence in what came out of Ratis, which wraps what it is given, or makes one.
    static EngineFailure of(Throwable thrown) {
        Throwable root = thrown;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof EngineFailure found) {
                return found;
            }
            root = t;
        }
        return new EngineFailure("The engine could not be started: " + root + ".", thrown);
    }
}
