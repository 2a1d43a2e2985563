package org.plenary.house;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// Why the house does not open, in a sentence that says what to do, and the exit status that goes with it.
final class Refused extends RuntimeException {

    static final int USAGE = 2;
    static final int DATA = 3;
    static final int PORT = 4;

    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    /// What another room refused, in its own sentence.
    static Refused because(int status, Exception refusal) {
        return new Refused(status, Objects.toString(refusal.getMessage(), refusal.toString()));
    }

    /// Prints the sentence alone; anything else that is thrown is a fault and comes with its trace.
    static int told(Exception thrown, CommandLine command, ParseResult parsed) throws Exception {
        if (thrown instanceof Refused refused) {
            command.getErr().println(refused.getMessage());
            return refused.status;
        }
        throw thrown;
    }
}
