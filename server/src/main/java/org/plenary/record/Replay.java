package org.plenary.record;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// Holds what the log tells again against what the record has already.
final class Replay implements AutoCloseable {

    private final RecordReader reader;
    private ChainHash previous;
    private Optional<RecordEntry> next;

    /// @param from the first log index that is told again; entries before it are passed over
    Replay(RecordReader reader, long from) throws IOException {
        this.reader = reader;
        advance();
        while (next.isPresent() && next.get().index() < from) {
            advance();
        }
    }

    /// Whether the record has nothing more to be held against; what the log tells now is new.
    boolean over() {
        return next.isEmpty();
    }

    /// Proves that the record's next entry is this event, and passes on to the one after it.
    void compare(long index, int rules, Instant at, byte[] event) throws IOException {
        RecordEntry entry = next.orElseThrow();
        byte[] chained = RecordFormat.chained(event.length, index, entry.ordinal(), rules, at);
        ChainHash told = reader.chain().after(previous, chained, event);
        if (!told.equals(entry.hash())) {
            throw new RecordDiverges(reader.conference(), index, entry, told);
        }
        advance();
    }

    /// Proves that the record has no event up to `index` that the log did not tell again.
    void passed(long index) throws RecordDiverges {
        if (next.isPresent() && next.get().index() <= index) {
            throw new RecordDiverges(reader.conference(), next.get().index(), next.get(), previous);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private void advance() throws IOException {
        previous = reader.head().hash();
        next = reader.next();
    }
}
