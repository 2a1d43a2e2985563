package org.plenary.house;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plenary.log.DataDirectory;
import org.plenary.log.EngineCheck;
import org.plenary.record.RecordCheck;
import org.plenary.record.RecordHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plenary verify`: proves that a data directory holds what was written; no server may use it meanwhile.
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Proves the records, the log and the snapshots of a data directory, and changes nothing.",
                "Exits with 0 if all is what was written, and with 8 if not."
        },
        footerHeading = "%nExamples:%n",
        footer = {
                "  plenary verify hall",
                "  plenary verify hall --noted \"bishkek-2001 1204 5f3a...\"   against the head that it once printed"
        })
final class Verify implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The data directory.")
    private Path data = Path.of("plenary-data");

    @Option(names = "--noted", paramLabel = "HEAD", converter = Noted.Reading.class,
            description = "A head that was noted before: a conference, a number of entries and a hash; the record may have grown since.")
    private @Nullable Noted noted;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private int troubles;

    @Override
    public Integer call() throws IOException {
        troubles = 0;
        try (DataDirectory directory = DataDirectory.still(data)) {
            EngineCheck engine = EngineCheck.of(directory.engine());
            boolean met = noted == null;
            for (Path record : Records.in(directory)) {
                Optional<Noted> meant = Optional.ofNullable(noted).filter(head -> record.endsWith(head.conference()));
                met = met || meant.isPresent();
                tell(record, meant.map(Noted::head), engine);
            }
            if (!met) {
                trouble("There is no record of the conference whose head was noted. Put it back from a backup.");
            }
            tell(engine);
        }
        out().println(troubles == 0 ? "All of it is what was written." : "Not all of it is what was written.");
        out().flush();
        return troubles == 0 ? 0 : Exit.DAMAGED.status();
    }

    private void tell(Path record, Optional<RecordHead> head, EngineCheck engine) throws IOException {
        String name = String.valueOf(record.getFileName());
        switch (head.isPresent() ? RecordCheck.of(record, head.get()) : RecordCheck.of(record)) {
            case RecordCheck.Whole whole -> tell(name, whole.head(), whole.index(), engine);
            case RecordCheck.Torn torn -> {
                tell(name, torn.head(), torn.index(), engine);
                out().println("  Entry " + torn.tail().ordinal() + ", at byte " + torn.tail().offset()
                        + ", is unfinished, as after a crash: the next start cuts it and records it anew.");
            }
            case RecordCheck.Damaged damaged -> trouble(String.valueOf(damaged.damage().getMessage()));
            case RecordCheck.Unlike unlike -> trouble("The record of " + name + " agrees with itself, but not with the noted head "
                    + unlike.noted() + ": its head is " + unlike.head()
                    + ". It was cut or written anew; put it back from a backup.");
        }
    }

    /// A record alone is proven without a log; beside one it cannot tell of more than the log and its snapshots have.
    private void tell(String name, RecordHead head, long index, EngineCheck engine) {
        out().println(name + " " + head);
        if (engine.begun() && index > engine.reached()) {
            trouble("The record of " + name + " tells of entry " + index + " of the log, but the log and its snapshots end at entry "
                    + engine.reached() + ". Restore the data directory from a backup, or see 'plenary repair'.");
        }
    }

    private void tell(EngineCheck engine) {
        out().println(engine.begun() ? "log: entries " + engine.first() + " to " + engine.last() : "log: none");
        engine.unfinished().ifPresent(sentence -> out().println("  " + sentence + " The next start cuts it: nobody was told of it."));
        for (EngineCheck.Snapshot snapshot : engine.snapshots()) {
            out().println("snapshot: entries up to " + snapshot.index());
            if (!snapshot.whole()) {
                trouble("The snapshot " + snapshot.file() + " does not agree with its checksum. A start passes it over and takes an"
                        + " older one, if the log goes back that far.");
            }
        }
        for (String sentence : engine.troubles()) {
            trouble(sentence + " Restore the data directory from a backup, or see 'plenary repair'.");
        }
    }

    private void trouble(String sentence) {
        troubles++;
        out().println("  " + sentence);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
