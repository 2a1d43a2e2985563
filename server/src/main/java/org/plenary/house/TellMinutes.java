package org.plenary.house;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.core.Language;
import org.plenary.record.RecordDamaged;
import org.plenary.record.Telling;
import org.plenary.wire.EventCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plenary minutes`: tells the records of a data directory, also while a server uses it.
@Command(name = "minutes", mixinStandardHelpOptions = true, sortOptions = false, description = "Tells what has happened, from the record.")
final class TellMinutes implements Callable<Integer> {

    private static final List<String> LANGUAGES = List.of("en", "ru");

    @Parameters(paramLabel = "DIR", description = "The data directory.")
    private Path data = Path.of("plenary-data");

    @Option(names = "--lang", defaultValue = "en", description = "en or ru (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(names = "--from", paramLabel = "TIME", description = "Only from this time at the venue on, for example 2001-12-13T10:15.")
    private @Nullable LocalDateTime from;

    @Option(names = "--to", paramLabel = "TIME", description = "Only before this time at the venue.")
    private @Nullable LocalDateTime to;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!LANGUAGES.contains(language)) {
            throw new Refused(Refused.USAGE, "--lang is en or ru, not " + language + ".");
        }
        Telling telling = new Telling(EventCodec::decode, new Language(language), Optional.ofNullable(from), Optional.ofNullable(to));
        PrintWriter out = spec.commandLine().getOut();
        for (Path record : records()) {
            try {
                telling.tell(record, out::println);
            } catch (RecordDamaged e) {
                out.flush();
                throw Refused.because(Refused.DATA, e);
            }
        }
        out.flush();
        return 0;
    }

    private List<Path> records() throws IOException {
        Path records = data.resolve("record");
        if (!Files.isDirectory(records)) {
            throw new Refused(Refused.DATA, data + " holds no record. Name the data directory of a server.");
        }
        try (Stream<Path> found = Files.list(records)) {
            return found.filter(Files::isDirectory).sorted().toList();
        }
    }
}
