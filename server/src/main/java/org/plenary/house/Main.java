package org.plenary.house;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.rehearsal.Rehearse;
import org.plenary.simulation.Simulate;
import org.plenary.simulation.SimulateDebates;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command line: one launcher for the server and for what is done beside it. Without a subcommand it serves.
@Command(
        name = "plenary",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {Serve.class, TellMinutes.class, TellInterpretation.class, Export.class, TellLimits.class, Verify.class, Repair.class,
                Rehearse.class,
                Simulate.class,
                SimulateDebates.class},
        description = "Real-time sessions and interpretation for international conferences.",
        footerHeading = "%nExamples:%n",
        footer = {
                "  plenary serve                              the built-in example on http://127.0.0.1:8440",
                "  plenary serve plan.yaml --data /srv/hall   a conference of your own",
                "  plenary minutes /srv/hall --lang ru        what has happened, in Russian",
                "  plenary interpretation /srv/hall           who interpreted when, and every gap with its reason",
                "  plenary limits                             what a server puts an end to, by name",
                "  plenary verify /srv/hall                   is everything in it what was written?",
                "  plenary rehearse --until session-2         the example's first morning, through real clients",
                "  plenary simulate --seeds 20                twenty conference days in virtual time, with crashes and lost links",
                "  plenary debates --seeds 20                 how good the forecasts of twenty debates are"
        })
public final class Main implements Runnable {

    private static final List<String> OWN = List.of("-h", "--help", "-V", "--version");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String... args) {
        PrintWriter out = written(FileDescriptor.out);
        PrintWriter err = written(FileDescriptor.err);
        int status = commandLine().setOut(out).setErr(err).execute(serving(args));
        if (status == 0 && out.checkError()) {
            err.println("Not everything could be told: the disk is full, or whoever reads has gone.");
            status = Exit.OUTPUT.status();
        }
        System.exit(status);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(Answers::refused).setParameterExceptionHandler(Answers::misused);
    }

    /// In UTF-8 whatever the locale: names are Cyrillic, and an export is for machines.
    private static PrintWriter written(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    /// Options without a subcommand are those of `serve`.
    static String[] serving(String... args) {
        boolean serves = args.length == 0 || args[0].startsWith("-") && !OWN.contains(args[0]);
        return serves ? Stream.concat(Stream.of("serve"), Arrays.stream(args)).toArray(String[]::new) : args;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
