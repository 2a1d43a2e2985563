package org.plenary.record;

import java.io.IOException;
import java.nio.file.Path;

/// What proving a record from its beginning has shown.
public sealed interface RecordCheck {

    /// Everything in the file is what was written; whether entries are missing from its end, only a noted head can tell.
    record Whole(RecordHead head) implements RecordCheck {}

    /// Everything is what was written, up to an unfinished end.
    ///
    /// @param head the last whole entry
    record Torn(RecordHead head, TornTail tail) implements RecordCheck {}

    /// An entry, or the head of the file, is not what was written; nothing from there on is proven.
    record Damaged(RecordDamaged damage) implements RecordCheck {}

    /// Reads the record in `conferenceDirectory` whole and changes nothing.
    ///
    /// @throws IOException where it cannot be read
    static RecordCheck of(Path conferenceDirectory) throws IOException {
        try (RecordReader reader = RecordReader.open(conferenceDirectory)) {
            RecordHead head = reader.readToEnd();
            return reader.torn().<RecordCheck>map(tail -> new Torn(head, tail)).orElseGet(() -> new Whole(head));
        } catch (RecordDamaged damage) {
            return new Damaged(damage);
        }
    }
}
