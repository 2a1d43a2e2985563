package org.plenary.house;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plenary.log.DataDirectory;
import org.plenary.record.EventLines;
import org.plenary.wire.EventCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plenary export`: the records of a data directory as JSON lines, also while a server uses it.
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Prints every event of the record as a line of JSON.",
        footerHeading = "%nExamples:%n",
        footer = {
                "  plenary export hall > hall.jsonl",
                "  plenary export hall | jq -r 'select(.event == \"floor-given\") | .at'"
        })
final class Export implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The data directory.")
    private Path data = Path.of("plenary-data");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        EventLines events = new EventLines(EventCodec::decode, EventCodec::json);
        PrintWriter out = spec.commandLine().getOut();
        try (DataDirectory directory = DataDirectory.look(data)) {
            for (Path record : Records.in(directory)) {
                events.tell(record, line -> out.print(line + "\n"));
            }
        }
        out.flush();
        return 0;
    }
}
