package org.plenary.record;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.plenary.core.ConferenceId;

/// What a record tells beyond the end of a log that has lost entries; the server cannot go on with such a record.
///
/// @param home   the folder of the record
/// @param offset where its first entry begins in the file, in bytes
/// @param kept   the head of what the log still has
/// @param head   the head of the whole record
public record Surplus(ConferenceId conference, Path home, long offset, RecordHead kept, RecordHead head) {

    /// Looks for it in the record in `conferenceDirectory`.
    ///
    /// @param reached the last entry of the log that is left
    /// @throws RecordDamaged where the record is not what was written
    public static Optional<Surplus> of(Path conferenceDirectory, long reached) throws IOException {
        try (RecordReader reader = RecordReader.open(conferenceDirectory)) {
            long begin = -1;
            RecordHead kept = reader.head();
            for (Optional<RecordEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                if (begin < 0 && entry.get().index() > reached) {
                    begin = entry.get().offset();
                } else if (begin < 0) {
                    kept = reader.head();
                }
            }
            return begin < 0
                    ? Optional.empty()
                    : Optional.of(new Surplus(reader.conference(), conferenceDirectory, begin, kept, reader.head()));
        }
    }

    /// How many events there are.
    public long events() {
        return head.ordinal() - kept.ordinal();
    }

    /// Cuts it off, after copying it aside. A head that was noted in what is cut will not be found again.
    ///
    /// @return the file with the copy
    public Path cut() throws IOException {
        Path aside = home.resolve(RecordFormat.FILE + ".cut-" + offset + "-" + head.hash().toString().substring(0, 8));
        try (FileChannel channel = FileChannel.open(home.resolve(RecordFormat.FILE), READ, WRITE)) {
            try (FileChannel copy = FileChannel.open(aside, CREATE_NEW, WRITE)) {
                for (long from = offset; from < channel.size();) {
                    from += channel.transferTo(from, channel.size() - from, copy);
                }
                copy.force(true);
            }
            Sync.DISK.forceDirectory(home);
            channel.truncate(offset);
            channel.force(true);
        }
        return aside;
    }
}
