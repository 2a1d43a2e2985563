package org.plenary.record;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.plenary.core.ConferenceId;

/// How far the records are durable, as the recorder's thread tells it to all others.
final class Progress {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final SortedMap<ConferenceId, RecordHead> heads = new TreeMap<>();
    private long lastIndex = -1;
    private long recorded = -1;
    private @Nullable IOException failure;
    private boolean closed;

    /// Everything announced up to `index` is durable; `files` are those that were written.
    void recorded(long index, Iterable<RecordFile> files) {
        lock.lock();
        try {
            for (RecordFile file : files) {
                heads.put(file.conference(), file.head());
                lastIndex = Math.max(lastIndex, file.lastIndex());
            }
            recorded = index;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void failed(IOException why) {
        lock.lock();
        try {
            failure = why;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void closed() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until everything up to `index` is durable.
    void await(long index) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = LONGEST_WAIT.toNanos();
            proceed();
            while (recorded < index) {
                if (nanos <= 0) {
                    throw new IOException("The record has come to log index %d and not to %d in %d s."
                            .formatted(recorded, index, LONGEST_WAIT.toSeconds()));
                }
                nanos = changed.awaitNanos(nanos);
                proceed();
            }
        } finally {
            lock.unlock();
        }
    }

    /// @throws IOException where the recorder has failed or is closed
    void proceed() throws IOException {
        lock.lock();
        try {
            if (failure != null) {
                throw new IOException("Nothing is recorded any more: " + failure.getMessage(), failure);
            }
            if (closed) {
                throw new IOException("The record is closed.");
            }
        } finally {
            lock.unlock();
        }
    }

    Optional<IOException> failure() {
        lock.lock();
        try {
            return Optional.ofNullable(failure);
        } finally {
            lock.unlock();
        }
    }

    long lastIndex() {
        lock.lock();
        try {
            return lastIndex;
        } finally {
            lock.unlock();
        }
    }

    SortedMap<ConferenceId, RecordHead> heads() {
        lock.lock();
        try {
            return Collections.unmodifiableSortedMap(new TreeMap<>(heads));
        } finally {
            lock.unlock();
        }
    }
}
