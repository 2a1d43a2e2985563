package org.plenary.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.CRC32C;
import org.plenary.core.ConferenceId;

/// The bytes of a record, told so that an outsider can read it.
///
/// The record of a conference is one file, `record/<conference-id>/events.record`. It is only ever appended to. All numbers
/// are big-endian; `crc` is CRC-32C (Castagnoli). The file begins with a head:
///
/// ```
/// bytes  what
///     8  magic: the letters PLENARYR
///     2  version of this format: 1
///     2  length of the conference id, n
///     n  the conference id, in ASCII
///     4  crc of everything before it
/// ```
///
/// and goes on with entries, without anything between them:
///
/// ```
/// at     bytes  what
///  0         4  length of the event, n: 1 to 16 MiB
///  4         8  log index of the step; never less than the entry's before, and equal where a step made several events
/// 12         8  ordinal: 1 for the first entry, then one more each
/// 20         4  version of the rules that decided the event
/// 24         8  conference time in microseconds since 1970-01-01T00:00:00Z
/// 32         4  crc of bytes 0 to 31
/// 36         n  the event, a stored message
/// 36 + n    32  chain hash
/// 68 + n     4  crc of the event and the chain hash
/// ```
///
/// The chain hash is the SHA-256 of the chain hash before it, bytes 0 to 31 and the event; before the first entry stands the
/// SHA-256 of the file's head with its crc. The length has a crc of its own, so that a file that ends inside an entry is told
/// from one whose lengths are damaged: only the former may be cut.
final class RecordFormat {

    static final String FILE = "events.record";
    static final int VERSION = 1;
    static final byte[] MAGIC = "PLENARYR".getBytes(StandardCharsets.US_ASCII);

    /// What stands before the event and is part of the chain.
    static final int CHAINED = 32;
    /// What stands before the event.
    static final int BEFORE = CHAINED + Integer.BYTES;
    /// What stands after the event.
    static final int AFTER = ChainHash.SIZE + Integer.BYTES;
    static final int LONGEST_EVENT = 16 << 20;

    private RecordFormat() {}

    /// The head of the file.
    static byte[] head(ConferenceId conference) {
        byte[] id = conference.key().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer head = ByteBuffer.allocate(MAGIC.length + 2 * Short.BYTES + id.length + Integer.BYTES);
        head.put(MAGIC).putShort((short) VERSION).putShort((short) id.length).put(id);
        return head.putInt(crc(head.array(), 0, head.position())).array();
    }

    /// Bytes 0 to 31 of an entry.
    static byte[] chained(int length, long index, long ordinal, int rules, Instant at) {
        if (length < 1 || length > LONGEST_EVENT) {
            throw new IllegalArgumentException("an event of " + length + " bytes cannot be recorded");
        }
        return ByteBuffer.allocate(CHAINED).putInt(length).putLong(index).putLong(ordinal).putInt(rules).putLong(micros(at)).array();
    }

    static int crc(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    /// The checksum of several pieces that follow one another.
    static int crc(byte[]... pieces) {
        CRC32C crc = new CRC32C();
        for (byte[] piece : pieces) {
            crc.update(piece);
        }
        return (int) crc.getValue();
    }

    /// Rounded down, as a record counts in microseconds.
    static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
