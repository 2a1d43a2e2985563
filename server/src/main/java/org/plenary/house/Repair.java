package org.plenary.house;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.plenary.log.DataDirectory;
import org.plenary.log.EngineCheck;
import org.plenary.log.LogRepair;
import org.plenary.record.Surplus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plenary repair`: what an operator can do with a log that the server refuses to open and no backup can replace.
@Command(name = "repair", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Says what is wrong with a log and what cutting it there would lose, and cuts it if told to.",
        footerHeading = "%nExamples:%n",
        footer = {
                "  plenary repair hall          only says what is wrong",
                "  plenary repair hall --cut    cuts the log there; what is cut is kept aside"
        })
final class Repair implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The data directory.")
    private Path data = Path.of("plenary-data");

    @Option(names = "--cut", description = "Cut the log, and the records with it, before the first damaged entry.")
    private boolean cut;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (DataDirectory directory = cut ? DataDirectory.existing(data) : DataDirectory.still(data)) {
            EngineCheck engine = EngineCheck.of(directory.engine());
            List<Surplus> surplus = engine.begun() ? surplus(directory, engine.reached()) : List.of();
            if (engine.troubles().isEmpty() && surplus.isEmpty()) {
                out().println(engine.unfinished().map(sentence -> sentence + " The next start cuts it: nobody was told of it.")
                        .orElse("The log is sound. There is nothing to repair."));
                return 0;
            }
            engine.unfinished().ifPresent(out()::println);
            engine.troubles().forEach(out()::println);
            return cut ? cut(directory, surplus) : tell(engine, surplus);
        } finally {
            out().flush();
        }
    }

    private static List<Surplus> surplus(DataDirectory directory, long reached) throws IOException {
        List<Surplus> surplus = new ArrayList<>();
        for (Path record : Records.all(directory)) {
            Surplus.of(record, reached).ifPresent(surplus::add);
        }
        return surplus;
    }

    private int tell(EngineCheck engine, List<Surplus> surplus) {
        out().println("With --cut the log ends at entry " + engine.last() + ", and what it has behind that is lost.");
        engine.newest().ifPresent(index -> out().println("What came of the entries up to " + index + " is in a snapshot and stays."));
        for (Surplus lost : surplus) {
            out().println("The record of " + lost.conference() + " loses its last " + lost.events() + " of " + lost.head().ordinal()
                    + " events: they were announced, and the log no longer has what they came of.");
        }
        if (surplus.isEmpty()) {
            out().println("The records tell of nothing that is lost.");
        }
        out().println("Nothing has been changed. Restore the data directory from a backup if there is one.");
        return Exit.DAMAGED.status();
    }

    /// The records first: if this is interrupted, the log still shows what is to be done.
    private int cut(DataDirectory directory, List<Surplus> surplus) throws IOException {
        for (Surplus lost : surplus) {
            Path aside = lost.cut();
            out().println("The record of " + lost.conference() + " was cut before event " + (lost.kept().ordinal() + 1) + ": its head was "
                    + lost.head() + " and is " + lost.kept() + " now; what was cut is in " + aside + ".");
        }
        LogRepair.cut(directory.engine()).ifPresent(out()::println);
        List<String> left = EngineCheck.of(directory.engine()).troubles();
        left.forEach(sentence -> out().println(sentence + " Cutting does not help: restore the data directory from a backup."));
        return left.isEmpty() ? 0 : Exit.DAMAGED.status();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
