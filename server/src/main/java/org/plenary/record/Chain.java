package org.plenary.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The running hash of one record; a different entry anywhere gives another hash from there on.
final class Chain {

    private final MessageDigest sha256;
    private RecordHead head;

    /// @param fileHead the head of the file, from which the chain begins
    Chain(byte[] fileHead) {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        head = new RecordHead(0, ChainHash.of(sha256.digest(fileHead)));
    }

    /// The hash of an entry that follows `previous`.
    ///
    /// @param chained bytes 0 to 31 of the entry
    ChainHash after(ChainHash previous, byte[] chained, byte[] event) {
        previous.addTo(sha256);
        sha256.update(chained, 0, RecordFormat.CHAINED);
        sha256.update(event);
        return ChainHash.of(sha256.digest());
    }

    /// The hash of an entry that follows the last one.
    ChainHash next(byte[] chained, byte[] event) {
        return after(head.hash(), chained, event);
    }

    void add(ChainHash next) {
        head = new RecordHead(head.ordinal() + 1, next);
    }

    RecordHead head() {
        return head;
    }
}
