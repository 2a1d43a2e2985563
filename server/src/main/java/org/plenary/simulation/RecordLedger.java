package org.plenary.simulation;

import static org.plenary.simulation.Promise.RECORD_IS_WHAT_WAS_ANNOUNCED;
import static org.plenary.simulation.Promise.SNAPSHOT_WAITS_FOR_THE_RECORD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.record.RecordDamaged;
import org.plenary.record.RecordEntry;
import org.plenary.record.RecordReader;
import org.plenary.sequencer.Announced;
import org.plenary.wire.EventCodec;

/// Every event that was announced, to be held against the record.
final class RecordLedger {

    private final Accounts accounts;
    private final List<Expected> expected = new ArrayList<>();

    private record Expected(long index, Instant at, ByteBuffer event) {}

    RecordLedger(Accounts accounts) {
        this.accounts = accounts;
    }

    void announced(Announced step) {
        step.happenings().forEach(happening -> expected.add(
                new Expected(step.index(), happening.at(), ByteBuffer.wrap(EventCodec.encode(happening.event())))));
    }

    /// A snapshot was kept of everything up to a log index.
    ///
    /// @param recorded how many entries of the record were durable by then
    void snapshot(long index, long recorded) {
        long needed = expected.stream().filter(each -> each.index() <= index).count();
        accounts.check(SNAPSHOT_WAITS_FOR_THE_RECORD, recorded >= needed,
                () -> "of %d events up to log index %d the record had %d".formatted(needed, index, recorded));
    }

    /// Reads the record from its beginning.
    ///
    /// @param whole whether everything that was announced is to be there, and not only a beginning of it
    void lookAt(Path conference, boolean whole) {
        int at = 0;
        String wrong = "";
        if (Files.exists(conference.resolve("events.record"))) {
            try (RecordReader reader = RecordReader.open(conference)) {
                for (Optional<RecordEntry> entry = reader.next(); entry.isPresent() && wrong.isEmpty(); entry = reader.next()) {
                    if (at == expected.size() || !same(expected.get(at), entry.get())) {
                        wrong = "entry %d, of log index %d, is not what was announced".formatted(at + 1, entry.get().index());
                    }
                    at++;
                }
            } catch (RecordDamaged e) {
                wrong = String.valueOf(e.getMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (wrong.isEmpty() && whole && at < expected.size()) {
            wrong = "it ends after %d of %d events".formatted(at, expected.size());
        }
        String seen = wrong;
        accounts.check(RECORD_IS_WHAT_WAS_ANNOUNCED, seen.isEmpty(), () -> seen);
    }

    private static boolean same(Expected expected, RecordEntry entry) {
        return expected.index() == entry.index() && expected.at().equals(entry.at())
                && expected.event().equals(ByteBuffer.wrap(entry.event()));
    }
}
