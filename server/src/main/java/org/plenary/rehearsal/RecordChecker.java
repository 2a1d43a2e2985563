package org.plenary.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.record.RecordEntry;
import org.plenary.record.RecordReader;
import org.plenary.wire.EventCodec;

/// Checks that what was acknowledged is in the record, each thing once.
final class RecordChecker {

    private final Invariant once;

    RecordChecker(Invariant once) {
        this.once = once;
    }

    /// @param answered everything that anybody was answered
    /// @param recorded how often each trace is in the record
    void check(List<Answered> answered, Map<String, Integer> recorded) {
        Map<String, Integer> acknowledged = new TreeMap<>();
        for (Answered each : answered) {
            if (each.granted().isPresent()) {
                // Who asks for the floor again is answered with the receipt there is.
                boolean receipt = each.granted().get().hasReceipt();
                Traces.of(each).forEach(trace -> acknowledged.merge(trace, 1, (a, b) -> receipt ? 1 : a + b));
            }
        }
        acknowledged.forEach((trace, times) -> once.check(recorded.getOrDefault(trace, 0).equals(times),
                () -> "\"%s\" was acknowledged %d times and is %d times in the record"
                        .formatted(trace, times, recorded.getOrDefault(trace, 0))));
    }

    /// How often each trace is in the record of a directory.
    static Map<String, Integer> recorded(Path record) throws IOException {
        Map<String, Integer> recorded = new TreeMap<>();
        Traces traces = new Traces();
        try (RecordReader reader = RecordReader.open(record)) {
            for (Optional<RecordEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                traces.of(EventCodec.decode(entry.get().event())).forEach(trace -> recorded.merge(trace, 1, Integer::sum));
            }
        }
        return recorded;
    }
}
