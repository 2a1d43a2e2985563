package org.plenary.record;

import java.io.IOException;
import java.util.Optional;

/// Holds what the log tells again against what the record has already.
final class Replay implements AutoCloseable {

    private final RecordReader reader;
    private RecordHead before;
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

    /// The head that the record had before its next entry.
    RecordHead before() {
        return before;
    }

    /// Where the record's next entry begins in the file.
    long offset() {
        return next.orElseThrow().offset();
    }

    /// Proves that the record's next entry is what the log tells, and passes on to the one after it.
    ///
    /// @param told the chain hash by the log
    void compare(long index, ChainHash told) throws IOException {
        RecordEntry entry = next.orElseThrow();
        if (!told.equals(entry.hash())) {
            throw new RecordDiverges(reader.conference(), index, entry, told);
        }
        advance();
    }

    /// Proves that the record has no event up to `index` that the log did not tell again.
    void passed(long index) throws RecordDiverges {
        if (next.isPresent() && next.get().index() <= index) {
            throw new RecordDiverges(reader.conference(), next.get().index(), next.get(), before.hash());
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private void advance() throws IOException {
        before = reader.head();
        next = reader.next();
    }
}
