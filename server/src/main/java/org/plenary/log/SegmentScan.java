package org.plenary.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.CRC32C;
import org.plenary.log.LogFiles.LogFile;

/// Reads one file of the log record by record, without Ratis, and tells how far it is sound.
///
/// A file begins with eight letters; a record is its length as a varint, that many bytes, and the CRC-32C of both as four
/// bytes; the rest of the file is filled with zeros in advance, and no record begins with a zero.
///
/// A record counts as unfinished only where that can be seen: the file ends inside it, or its end and everything behind it
/// are still the zeros; and no sound record stands behind its beginning, which would show that it is its length that is
/// wrong. Everything else is damage.
final class SegmentScan {

    private static final byte[] HEADER = "RaftLog1".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKSUM = Integer.BYTES;

    /// No record is longer; an unfinished one cannot seem to be.
    private static final int LENGTH_LIMIT = 64 << 20;

    /// A record begins with the number of the term, which is the first field of an entry.
    private static final byte TERM_TAG = 8;

    private final ByteBuffer bytes;
    private final int end;
    private final long first;
    private int position = HEADER.length;
    private long sound;

    /// How far a file is sound.
    sealed interface Finding {

        /// All of it.
        record Sound(long records) implements Finding {}

        /// The last record was never completed.
        record Unfinished(long offset, long entry) implements Finding {}

        /// Something that was once written is not there any more.
        record Damaged(long offset, long entry, String what) implements Finding {}
    }

    /// Where a record ends, with its checksum.
    private record Extent(long begin, int prefix, long length) {

        long checksum() {
            return begin + prefix + length;
        }

        long end() {
            return checksum() + CHECKSUM;
        }
    }

    private SegmentScan(byte[] content, long first) {
        this.bytes = ByteBuffer.wrap(content);
        this.end = content.length;
        this.first = first;
    }

    static Finding scan(LogFile file) throws IOException {
        return new SegmentScan(Files.readAllBytes(file.path()), file.first()).scan();
    }

    private Finding scan() {
        for (int i = 0; i < HEADER.length; i++) {
            if (i >= end || bytes.get(i) != HEADER[i]) {
                return zerosFrom(i) ? new Finding.Sound(0) : damaged("its first letters are not those of a log");
            }
        }
        while (position < end && bytes.get(position) != 0) {
            Extent record = extent(position);
            if (!isSound(record)) {
                return judge(record);
            }
            position = (int) record.end();
            sound++;
        }
        return zerosFrom(position) ? new Finding.Sound(sound) : damaged("there is something behind its end");
    }

    private Finding judge(Extent record) {
        if (record.length() < 0 || record.length() > LENGTH_LIMIT) {
            return damaged("its length makes no sense");
        }
        boolean endMissing = record.end() > end || zerosFrom((int) record.checksum());
        if (!endMissing) {
            return damaged("its checksum does not agree");
        }
        if (soundRecordBehind(position)) {
            return damaged("its length does not agree with what follows");
        }
        return new Finding.Unfinished(position, first + sound);
    }

    private Finding damaged(String what) {
        return new Finding.Damaged(position, first + sound, what);
    }

    /// Reads the length; where the file ends inside it the record is taken to reach beyond.
    private Extent extent(int at) {
        long length = 0;
        for (int i = 0; i < 5; i++) {
            if (at + i >= end) {
                return new Extent(at, i, end);
            }
            byte next = bytes.get(at + i);
            length |= (long) (next & 0x7f) << (7 * i);
            if (next >= 0) {
                return new Extent(at, i + 1, length);
            }
        }
        return new Extent(at, 5, -1);
    }

    private boolean isSound(Extent record) {
        if (record.length() <= 0 || record.end() > end) {
            return false;
        }
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.slice((int) record.begin(), record.prefix() + (int) record.length()));
        return (int) checksum.getValue() == bytes.getInt((int) record.checksum());
    }

    private boolean soundRecordBehind(int from) {
        for (int at = from + 1; at < end; at++) {
            Extent record = extent(at);
            long content = record.begin() + record.prefix();
            if (content < end && bytes.get((int) content) == TERM_TAG && isSound(record)) {
                return true;
            }
        }
        return false;
    }

    private boolean zerosFrom(int from) {
        for (int i = from; i < end; i++) {
            if (bytes.get(i) != 0) {
                return false;
            }
        }
        return true;
    }
}
