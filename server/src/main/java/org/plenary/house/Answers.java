package org.plenary.house;

import java.io.PrintWriter;
import java.util.Optional;
import org.plenary.gateway.CannotListen;
import org.plenary.log.DataDirectoryRefusal;
import org.plenary.log.EngineFailure;
import org.plenary.plan.Nearest;
import org.plenary.record.RecordDamaged;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What the command line answers to what it cannot do: a sentence that says what to do, and an exit status of its own.
final class Answers {

    private Answers() {}

    /// Anything that no room has refused is a fault and comes with its trace.
    static int refused(Exception thrown, CommandLine command, ParseResult parsed) throws Exception {
        Optional<Refused> refused = refusal(thrown);
        if (refused.isEmpty()) {
            throw thrown;
        }
        command.getOut().flush();
        command.getErr().println(refused.get().getMessage());
        return refused.get().exit().status();
    }

    private static Optional<Refused> refusal(Exception thrown) {
        return switch (thrown) {
            case Refused refused -> Optional.of(refused);
            case DataDirectoryRefusal refusal -> Optional.of(Refused.because(refusal));
            case CannotListen refusal -> Optional.of(Refused.because(refusal));
            case EngineFailure failure -> Optional.of(Refused.because(Exit.DAMAGED, failure));
            case RecordDamaged damaged -> Optional.of(Refused.because(Exit.DAMAGED, damaged));
            default -> Optional.empty();
        };
    }

    static int misused(ParameterException misuse, String... arguments) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(misuse.getMessage());
        if (misuse instanceof UnmatchedArgumentException unmatched && !UnmatchedArgumentException.printSuggestions(misuse, err)) {
            Nearest.to(unmatched.getUnmatched().getFirst(), command.getCommandSpec().optionsMap().keySet())
                    .ifPresent(option -> err.println("Did you mean: " + option + "?"));
        }
        err.println("'" + command.getCommandSpec().qualifiedName() + " --help' tells how it is used.");
        return Exit.USAGE.status();
    }
}
