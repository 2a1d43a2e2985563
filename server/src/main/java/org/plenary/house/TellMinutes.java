package org.plenary.house;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plenary.core.Language;
import org.plenary.log.DataDirectory;
import org.plenary.record.Beginning;
import org.plenary.record.Telling;
import org.plenary.wire.EventCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plenary minutes`: tells the records of a data directory, also while a server uses it.
@Command(name = "minutes", mixinStandardHelpOptions = true, sortOptions = false, description = "Tells what has happened, from the record.",
        footerHeading = "%nExamples:%n",
        footer = {
                "  plenary minutes hall --lang ru",
                "  plenary minutes hall --from 10:15 --to 11:00          of the first day",
                "  plenary minutes hall --from 2001-12-14T09:00          the second day"
        })
final class TellMinutes implements Callable<Integer> {

    private static final List<String> LANGUAGES = List.of("en", "ru");

    @Parameters(paramLabel = "DIR", description = "The data directory.")
    private Path data = Path.of("plenary-data");

    @Option(names = "--lang", defaultValue = "en", description = "en or ru (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(names = "--from", paramLabel = "TIME", converter = TimeOfDay.Reading.class,
            description = "Only from this time at the venue on: 2001-12-13T10:15, or 10:15 of the record's first day.")
    private @Nullable TimeOfDay from;

    @Option(names = "--to", paramLabel = "TIME", converter = TimeOfDay.Reading.class,
            description = "Only before this time at the venue; without a date it is of the day of --from.")
    private @Nullable TimeOfDay to;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!LANGUAGES.contains(language)) {
            throw new Refused(Exit.USAGE, "--lang is en or ru, not " + language + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (DataDirectory directory = DataDirectory.look(data)) {
            for (Path record : Records.in(directory)) {
                Optional<Beginning> beginning = Beginning.of(record, EventCodec::decode);
                if (beginning.isPresent()) {
                    telling(beginning.get().day()).tell(record, out::println);
                }
            }
        }
        out.flush();
        return 0;
    }

    private Telling telling(LocalDate first) {
        Optional<LocalDateTime> begin = Optional.ofNullable(from).map(time -> time.on(first));
        LocalDate day = begin.map(LocalDateTime::toLocalDate).orElse(first);
        Optional<LocalDateTime> end = Optional.ofNullable(to).map(time -> time.on(day));
        if (begin.isPresent() && end.isPresent() && !begin.get().isBefore(end.get())) {
            throw new Refused(Exit.USAGE, "--from " + begin.get() + " is not before --to " + end.get() + ". Nothing lies between them.");
        }
        return new Telling(EventCodec::decode, new Language(language), begin, end);
    }
}
