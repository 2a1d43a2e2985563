package org.plenary.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// What proving a record from its beginning has shown.
public sealed interface RecordCheck {

    /// Everything in the file is what was written; whether entries are missing from its end, only a noted head can tell.
    ///
    /// @param index the log index of the last entry; -1 where there is none
    record Whole(RecordHead head, long index) implements RecordCheck {}

    /// Everything is what was written, up to an unfinished end.
    ///
    /// @param head  the last whole entry
    /// @param index its log index; -1 where there is none
    record Torn(RecordHead head, long index, TornTail tail) implements RecordCheck {}

    /// An entry, or the head of the file, is not what was written; nothing from there on is proven.
    record Damaged(RecordDamaged damage) implements RecordCheck {}

    /// The record agrees with itself, but not with a head that was noted: it was cut at or before the noted entry, or
    /// written anew.
    ///
    /// @param head the last whole entry
    record Unlike(RecordHead noted, RecordHead head) implements RecordCheck {}

    /// Reads the record in `conferenceDirectory` whole and changes nothing.
    ///
    /// @throws IOException where it cannot be read
    static RecordCheck of(Path conferenceDirectory) throws IOException {
        return of(conferenceDirectory, Optional.empty());
    }

    /// Reads the record in `conferenceDirectory` whole, holds it against a head noted before, and changes nothing.
    ///
    /// @param noted for example from a journal; the record may have grown since
    /// @throws IOException where it cannot be read
    static RecordCheck of(Path conferenceDirectory, RecordHead noted) throws IOException {
        return of(conferenceDirectory, Optional.of(noted));
    }

    private static RecordCheck of(Path conferenceDirectory, Optional<RecordHead> noted) throws IOException {
        try (RecordReader reader = RecordReader.open(conferenceDirectory)) {
            boolean met = noted.filter(head -> !head.equals(reader.head())).isEmpty();
            long index = -1;
            for (Optional<RecordEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                index = entry.get().index();
                met = met || noted.filter(reader.head()::equals).isPresent();
            }
            RecordHead head = reader.head();
            if (!met) {
                return new Unlike(noted.orElseThrow(), head);
            }
            long last = index;
            return reader.torn().<RecordCheck>map(tail -> new Torn(head, last, tail)).orElseGet(() -> new Whole(head, last));
        } catch (RecordDamaged damage) {
            return new Damaged(damage);
        }
    }
}
