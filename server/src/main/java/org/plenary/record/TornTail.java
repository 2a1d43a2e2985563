package org.plenary.record;

/// The unfinished end of a record, as a crash in the middle of a write leaves it: the file ends inside an entry, or in zeros.
///
/// @param offset  where the unfinished entry begins, in bytes
/// @param ordinal the unfinished entry, from 1
public record TornTail(long offset, long ordinal) {

    /// Disks write whole sectors: zeros that a crash left begin at a multiple of this, or where the write before ended.
    private static final int SECTOR = 512;

    /// Whether a bad entry after which only zeros follow ends in zeros that a crash can have left.
    ///
    /// @param offset where the entry begins
    /// @param bytes  what was read of it
    static boolean endsInZeros(long offset, byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        long zeros = offset + length;
        return length == 0 || Math.ceilDiv(zeros, SECTOR) * SECTOR < offset + bytes.length;
    }
}
