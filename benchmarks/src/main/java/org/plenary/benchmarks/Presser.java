package org.plenary.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.plenary.protocol.v1.Answer;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.RequestFloor;
import org.plenary.protocol.v1.WithdrawRequest;

/// A delegate who asks for the floor and withdraws, by turns: each press changes the list that everybody sees.
///
/// A press that comes before the answer to the one before waits for it, and is timed from the instant it was meant for.
final class Presser {

    private final Timings timings;
    private final CompletableFuture<Receiver> receiver = new CompletableFuture<>();
    private final Deque<Long> due = new ArrayDeque<>();
    private boolean underWay;
    private boolean waiting;
    private int request;

    Presser(Timings timings) {
        this.timings = timings;
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
            if (!waiting) {
                request = answer.getGranted().getReceipt().getRequest();
            }
            timings.granted(new Timings.Step(request, waiting), at, now);
            waiting = !waiting;
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
        receiver.join().send(waiting
                ? Command.newBuilder().setWithdrawRequest(WithdrawRequest.newBuilder().setRequest(request)).build()
                : Command.newBuilder().setRequestFloor(RequestFloor.newBuilder().setKind("statement").setLanguage("en")).build());
    }
}
