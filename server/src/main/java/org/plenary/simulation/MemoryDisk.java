package org.plenary.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What survives a crash of an [InMemoryEngine]: the entries that were synced, and the latest snapshot.
public class MemoryDisk {

    private final List<Entry> log = new ArrayList<>();
    private @Nullable Snapshot snapshot;
    private long next;

    /// Takes a log index. Every start takes one for itself, as a leader does, so indices have gaps.
    long takeIndex() {
        return next++;
    }

    void append(List<Entry> entries) {
        log.addAll(entries);
    }

    int size() {
        return log.size();
    }

    Entry entry(int position) {
        return log.get(position);
    }

    @Nullable
    Snapshot snapshot() {
        return snapshot;
    }

    void keep(Snapshot latest) {
        snapshot = latest;
    }

    /// One durable batch.
    static final class Entry {
        private final long index;
        private final Instant stamp;
        private final byte[] batch;

        Entry(long index, Instant stamp, byte[] batch) {
            this.index = index;
            this.stamp = stamp;
            this.batch = batch.clone();
        }

        long index() {
            return index;
        }

        Instant stamp() {
            return stamp;
        }

        byte[] batch() {
            return batch.clone();
        }
    }

    /// The state after all entries up to one.
    static final class Snapshot {
        private final long index;
        private final byte[] state;

        Snapshot(long index, byte[] state) {
            this.index = index;
            this.state = state.clone();
        }

        long index() {
            return index;
        }

        byte[] state() {
            return state.clone();
        }
    }
}
