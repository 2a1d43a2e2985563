package org.plenary.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.ConferenceId;
import org.plenary.sequencer.Announced;

/// Records on disk, written and read whole.
final class Records {

    private Records() {}

    static Recorder open(Path directory) throws IOException {
        return Recorder.open(directory, 1, Told::encode, Sync.DISK);
    }

    /// Tells every step, each a batch of its own, to a recorder that starts after `snapshot`.
    static RecordHead tell(Path directory, long snapshot, List<Announced> steps) throws IOException {
        try (Recorder recorder = open(directory)) {
            recorder.startsAfter(snapshot);
            for (Announced step : steps) {
                recorder.on(step, true);
            }
            return recorder.heads().values().iterator().next();
        }
    }

    static RecordHead write(Path directory, ConferenceId conference, int entries) throws IOException {
        return tell(directory, -1, Told.steps(conference, entries));
    }

    static List<RecordEntry> read(Path directory, ConferenceId conference) throws IOException {
        List<RecordEntry> entries = new ArrayList<>();
        try (RecordReader reader = RecordReader.open(directory.resolve(conference.key()))) {
            for (Optional<RecordEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                entries.add(entry.get());
            }
        }
        return entries;
    }

    /// How many entries of a conference are durable.
    static long count(Recorder recorder, ConferenceId conference) {
        return Optional.ofNullable(recorder.heads().get(conference)).map(RecordHead::ordinal).orElse(0L);
    }

    static Path file(Path directory, ConferenceId conference) {
        return directory.resolve(conference.key()).resolve(RecordFormat.FILE);
    }
}
