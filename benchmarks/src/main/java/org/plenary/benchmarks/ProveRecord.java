package org.plenary.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plenary.record.RecordHead;
import org.plenary.record.Recorder;
import org.plenary.wire.EventCodec;
import org.plenary.wire.LogCodec;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Opens the records as a start does and prints how many nanoseconds that took and how many events there are; in a process of
/// its own, for in a start nothing has been compiled yet.
@Command(name = "prove-record", hidden = true)
final class ProveRecord implements Callable<Integer> {

    @Parameters
    private Path records = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        LoggerFactory.getLogger(ProveRecord.class).debug("what tells of a start has a start of its own, which is not measured");
        long before = System.nanoTime();
        try (Recorder recorder = Recorder.open(records, LogCodec.RULES_VERSION, EventCodec::encode)) {
            long took = System.nanoTime() - before;
            long events = recorder.heads().values().stream().mapToLong(RecordHead::ordinal).sum();
            PrintWriter out = spec.commandLine().getOut();
            out.println(took + " " + events);
            out.flush();
        }
        return 0;
    }
}
