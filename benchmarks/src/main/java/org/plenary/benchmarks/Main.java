package org.plenary.benchmarks;

import java.io.IOException;
import org.plenary.benchmarks.load.Load;
import org.plenary.benchmarks.load.Rest;
import org.plenary.benchmarks.load.Storm;
import org.plenary.benchmarks.soak.Soak;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Starts what is measured: a verb of the load generator, such as `press` or `restart`; every other argument goes to JMH.
@Command(name = "benchmarks",
        subcommands = {Press.class, Restart.class, WriteDay.class, ProveRecord.class, Load.class, Storm.class, Rest.class, Soak.class})
public final class Main {

    private Main() {
    }

    public static void main(String... args) throws IOException {
        CommandLine verbs = new CommandLine(new Main());
        if (args.length > 0 && verbs.getSubcommands().containsKey(args[0])) {
            System.exit(verbs.execute(args));
        }
        org.openjdk.jmh.Main.main(args);
    }
}
