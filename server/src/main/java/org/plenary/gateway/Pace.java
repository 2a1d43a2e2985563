package org.plenary.gateway;

/// How one connection keeps up with what there is to be sent.
final class Pace {

    private final Patience patience;
    private long movedAt;
    private long room;
    private boolean behind;
    private long behindSince;
    private long mark;

    /// @param now in nanoseconds, any origin
    Pace(Patience patience, long now) {
        this.patience = patience;
        movedAt = now;
    }

    /// Looks at the connection; one that falls too far behind is to get a snapshot.
    ///
    /// @param room how many bytes the socket has to take before it is handed more; 0 where it is handed more at once
    /// @return whether it still takes anything
    boolean keepsUp(Outbox outbox, long room, long now) {
        if (room == 0 || room != this.room) {
            this.room = room;
            movedAt = now;
        }
        if (outbox.empty()) {
            behind = false;
        } else if (!behind || outbox.cursor() >= mark) {
            behind = true;
            behindSince = now;
            mark = outbox.tail();
        } else if (now - behindSince > patience.lag().toNanos()) {
            outbox.starve();
        }
        return now - movedAt <= patience.stuck().toNanos();
    }
}
