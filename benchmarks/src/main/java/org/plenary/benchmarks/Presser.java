package org.plenary.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.plenary.protocol.v1.Answer;

/// Somebody who presses a key again and again.
///
/// A press that comes before the answer to the one before waits for it, and is timed from the instant it was meant for.
final class Presser {

    private final Timings timings;
    private final Key key;
    private final CompletableFuture<Receiver> receiver = new CompletableFuture<>();
    private final Deque<Long> due = new ArrayDeque<>();
    private boolean underWay;

    Presser(Timings timings, Key key) {
        this.timings = timings;
        this.key = key;
    }

    void sitAt(Receiver seat) {
        receiver.complete(seat);
    }

    /// @param at the instant that the press was meant for, in nanoseconds
    synchronized void press(long at) {
        due.addLast(at);
        if (!underWay) {
            next();
        }
    }

    synchronized void answered(Answer answer) {
        long now = System.nanoTime();
        long at = due.removeFirst();
        if (answer.hasGranted()) {
            timings.granted(key.done(answer), at, now);
        } else {
            timings.refused(answer);
        }
        underWay = false;
        if (!due.isEmpty()) {
            next();
        }
    }

    private void next() {
        underWay = true;
        receiver.join().send(key.next());
    }
}
