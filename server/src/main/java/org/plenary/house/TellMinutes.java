package org.plenary.house;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plenary minutes`: tells the record of a data directory.
@Command(name = "minutes", mixinStandardHelpOptions = true, description = "Tells what has happened, from the record.")
final class TellMinutes implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The data directory.")
    private Path data = Path.of("plenary-data");

    @Option(names = "--lang", defaultValue = "en", description = "en or ru (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(names = "--from", description = "Only from this time on: 2001-12-13T10:15, at the venue.")
    private String from = "";

    @Option(names = "--to", description = "Only before this time.")
    private String to = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.flush();
        return 0;
    }
}
