package org.plenary.house;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `plenary limits`: tells every limit by its name, as a server has it that is told nothing else.
@Command(name = "limits", mixinStandardHelpOptions = true,
        description = "Tells every limit and what it is; another is given with `serve --limit NAME=VALUE`.")
final class TellLimits implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Bounds.DEFAULTS.names().forEach((name, value) -> spec.commandLine().getOut().println(name + "=" + value));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
