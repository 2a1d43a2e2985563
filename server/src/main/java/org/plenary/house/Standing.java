package org.plenary.house;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceId;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.AnnouncementHandler;

/// The conferences as they were last announced, for whoever waits until one has come to a point.
final class Standing implements AnnouncementHandler {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final SortedMap<ConferenceId, Conference> conferences = new TreeMap<>();

    /// What was there before the first announcement.
    void begin(Map<ConferenceId, Conference> held) {
        lock.lock();
        try {
            conferences.putAll(held);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void on(Announced step, boolean endOfBatch) {
        step.after().ifPresent(conference -> {
            lock.lock();
            try {
                conferences.put(step.conference(), conference);
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        });
    }

    SortedMap<ConferenceId, Conference> conferences() {
        lock.lock();
        try {
            return new TreeMap<>(conferences);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until a conference passes; empty if it does not within `limit`.
    Optional<Conference> await(ConferenceId id, Predicate<Conference> test, Duration limit) throws InterruptedException {
        long nanos = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (true) {
                Optional<Conference> found = Optional.ofNullable(conferences.get(id)).filter(test);
                if (found.isPresent() || nanos <= 0) {
                    return found;
                }
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }
}
