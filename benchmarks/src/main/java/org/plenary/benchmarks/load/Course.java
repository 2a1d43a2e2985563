package org.plenary.benchmarks.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/// The numbered messages of one run: when each was due, and when it came to whom. Instants are `System.nanoTime()` of this process.
///
/// Everybody who receives lives on one event loop, which alone counts; whoever publishes is another thread.
final class Course {

    private static final long MOST_MICROS = 120_000_000;
    private static final int DIGITS = 3;

    private final int receivers;
    private final AtomicLongArray due;
    private final int[] arrived;
    private final Histogram every = new Histogram(MOST_MICROS, DIGITS);
    private final Histogram last = new Histogram(MOST_MICROS, DIGITS);
    private final Histogram outcome = new Histogram(MOST_MICROS, DIGITS);
    private final Thread publishing = Thread.currentThread();
    private volatile long measuredFrom = Long.MAX_VALUE;
    private volatile long measuredTo = Long.MAX_VALUE;
    private final AtomicLong complete = new AtomicLong();
    private final AtomicLong delivered = new AtomicLong();
    private long missing;
    private long repeated;

    /// @param receivers who are to have each message
    /// @param messages  how many there are at most
    Course(int receivers, int messages) {
        this.receivers = receivers;
        due = new AtomicLongArray(messages + 1);
        arrived = new int[messages + 1];
    }

    /// A message is meant to go out at this instant, whenever it does.
    void due(long number, long at) {
        due.set((int) number, at);
    }

    /// Messages from this one on are measured.
    void measureFrom(long number) {
        measuredFrom = number;
    }

    /// Messages after this one are not measured.
    void measureTo(long number) {
        measuredTo = number;
    }

    /// How many messages have come to everybody.
    long complete() {
        return complete.get();
    }

    /// How many deliveries there were.
    long delivered() {
        return delivered.get();
    }

    /// Somebody has received a message.
    ///
    /// @param previous the number of the one before it
    /// @return the number of the last one in order
    long heard(long previous, long number, long now) {
        if (number <= previous || number >= arrived.length) {
            repeated++;
            return previous;
        }
        missing += number - previous - 1;
        delivered.lazySet(delivered.getPlain() + 1);
        long micros = micros(number, now);
        boolean measured = number >= measuredFrom && number <= measuredTo;
        if (measured) {
            every.recordValue(micros);
        }
        if (++arrived[(int) number] == receivers) {
            if (measured) {
                last.recordValue(micros);
            }
            complete.lazySet(complete.getPlain() + 1);
            LockSupport.unpark(publishing);
        }
        return number;
    }

    /// Whoever published has the answer to a message, or the message itself.
    synchronized void answered(long number, long now) {
        if (number >= measuredFrom && number <= measuredTo && number < arrived.length) {
            outcome.recordValue(micros(number, now));
        }
    }

    /// Everything up to this number should have come to everybody; asked when nothing more comes.
    ///
    /// @return deliveries that are missing
    long missing(long published) {
        long never = 0;
        for (int number = 1; number <= published; number++) {
            never += receivers - arrived[number];
        }
        return Math.max(missing, never);
    }

    /// Deliveries that came twice, or after a later one.
    long repeated() {
        return repeated;
    }

    Histogram every() {
        return every;
    }

    Histogram last() {
        return last;
    }

    synchronized Histogram outcome() {
        return outcome.copy();
    }

    private long micros(long number, long now) {
        return Math.clamp((now - due.get((int) number)) / 1_000, 0, MOST_MICROS);
    }
}
