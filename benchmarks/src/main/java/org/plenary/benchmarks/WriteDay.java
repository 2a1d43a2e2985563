package org.plenary.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes the data directory that `restart` starts servers on; in a process of its own, so that it can die.
@Command(name = "write-day", hidden = true)
final class WriteDay implements Callable<Integer> {

    @Parameters
    private Path data = Path.of("");

    @Option(names = "--events")
    private long events;

    @Option(names = "--askers")
    private int askers;

    /// Ends as kill -9 would end it: nothing is closed, and no snapshot is taken.
    @Option(names = "--die")
    private boolean die;

    @Override
    public Integer call() throws Exception {
        try (LongDay day = new LongDay(data, askers)) {
            day.goesOn(events);
            if (die) {
                Runtime.getRuntime().halt(0);
            }
        }
        return 0;
    }
}
