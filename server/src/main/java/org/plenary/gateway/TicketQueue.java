package org.plenary.gateway;

import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/// Those at one event loop who want a ticket and have no seat, in the order in which they came.
///
/// When ten thousand come back at once, a few of them are served at a time and the sockets looked at in between: whoever has a seat
/// finds a loop with little to do, and is served at once. Just after a start, when everything is slow still, nobody else is.
final class TicketQueue {

    private final EventExecutor loop;
    private final int slice;
    private final long opening;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int served;
    private boolean coming;

    /// @param slice   how many are served before the sockets are looked at
    /// @param opening by the loop's clock, in nanoseconds: nobody is served before
    TicketQueue(EventExecutor loop, int slice, long opening) {
        this.loop = loop;
        this.slice = slice;
        this.opening = opening;
    }

    /// Has somebody served, at once if it is time and not too many are just now.
    void add(Runnable serve) {
        long early = opening - loop.ticker().nanoTime();
        if (early > 0) {
            waiting.add(serve);
            comeBack(early);
        } else if (served < slice) {
            serve(serve);
        } else {
            waiting.add(serve);
        }
    }

    private void serve(Runnable serve) {
        served++;
        // An executed task would come before the next look at the sockets.
        comeBack(0);
        serve.run();
    }

    private void comeBack(long nanos) {
        if (!coming) {
            coming = true;
            var _ = loop.schedule(this::goOn, nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void goOn() {
        coming = false;
        served = 0;
        while (served < slice && !waiting.isEmpty()) {
            serve(waiting.remove());
        }
    }
}
