package org.plenary.log;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.ratis.thirdparty.com.google.protobuf.ByteString;
import org.apache.ratis.thirdparty.com.google.protobuf.UnsafeByteOperations;

/// What an entry of the log carries: the form of what follows (one byte), the leader's time in microseconds since the
/// epoch (eight bytes, big-endian), the batch.
final class StampedBatch {

    /// Bytes an entry has beyond its batch: this header and what Ratis adds.
    static final int OVERHEAD = 1024;

    private static final byte FORM = 1;
    private static final int HEADER = 1 + Long.BYTES;

    private final Instant stamp;
    private final byte[] batch;

    private StampedBatch(Instant stamp, byte[] batch) {
        this.stamp = stamp;
        this.batch = batch;
    }

    /// Puts the header before a batch without copying the batch.
    static ByteString write(Instant stamp, ByteString batch) {
        byte[] header = ByteBuffer.allocate(HEADER)
                .put(FORM)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, stamp))
                .array();
        return UnsafeByteOperations.unsafeWrap(header).concat(batch);
    }

    static StampedBatch read(ByteString data) {
        ByteBuffer header = data.substring(0, HEADER).asReadOnlyByteBuffer();
        byte form = header.get();
        if (form != FORM) {
            throw new IllegalStateException(
                    "The log holds an entry of form " + form + ", this version reads form " + FORM);
        }
        return new StampedBatch(
                Instant.EPOCH.plus(header.getLong(), ChronoUnit.MICROS),
                data.substring(HEADER).toByteArray());
    }

    Instant stamp() {
        return stamp;
    }

    byte[] batch() {
        return batch;
    }
}
