package org.plenary.gateway;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.plenary.views.Item;
import org.plenary.wire.Encoding;
import org.plenary.wire.ServerCodec;
import org.plenary.wire.ServerMessage;

/// What one connection is still to be sent: a place in the frames of its audience, and what is for it alone.
///
/// The announcer posts, the connection's event loop delivers. What is for it alone follows the revision it belongs to: update r,
/// own items of r, the answer of r. A client that lags skips to a snapshot and keeps its answers.
final class Outbox {

    private final Gallery gallery;
    private final FrameLog log;
    private final Encoding encoding;
    private final int most;
    private final Runnable called;

    /// The last revision that was handed to the line, and whether a snapshot comes next; the event loop's.
    private long cursor;
    private List<Item> ownSent = List.of();

    private volatile boolean starved;
    private volatile boolean waiting;
    private final Deque<Posted> posted = new ArrayDeque<>();

    /// @param after the revision it follows
    private record Posted(long after, ServerMessage message) {}

    /// @param cursor the last revision that the client has; empty when it needs a snapshot
    /// @param called run, on whatever thread posts, when there is something for this connection alone
    Outbox(Gallery gallery, Encoding encoding, Optional<Long> cursor, OutboxLimits limits, Runnable called) {
        this.called = called;
        this.gallery = gallery;
        this.encoding = encoding;
        log = gallery.log(encoding);
        most = limits.answers();
        this.cursor = cursor.orElse(0L);
        starved = cursor.isEmpty();
    }

    /// Has a message follow a revision. There is room for so many answers; who lets more of them lie finds the oldest gone.
    void post(long after, ServerMessage message) {
        synchronized (posted) {
            boolean own = message instanceof ServerMessage.Own;
            if (posted.size() >= most && count(own) >= most) {
                remove(own);
                starved |= own;
            }
            posted.addLast(new Posted(after, message));
            if (waiting) {
                return;
            }
            waiting = true;
        }
        called.run();
    }

    /// Hands over as much as the line takes.
    ///
    /// @return whether anything was handed over
    boolean deliver(Line line) {
        boolean some = false;
        while (line.writable()) {
            if (starved) {
                snapshot(line);
            } else if (!next(line)) {
                return some;
            }
            some = true;
        }
        return some;
    }

    /// Whether nothing is waiting to be handed over.
    boolean empty() {
        return !starved && !waiting && cursor >= log.tail();
    }

    /// The last revision that was handed over.
    long cursor() {
        return cursor;
    }

    /// The last revision there is to hand over.
    long tail() {
        return log.tail();
    }

    /// Has a snapshot take the place of the updates that were not handed over.
    void starve() {
        starved = true;
    }

    /// The tail is read first: whatever is to follow a revision before it has been posted by then.
    private boolean next(Line line) {
        long tail = log.tail();
        long until = waiting ? Math.min(firstFollows(), tail) : tail;
        if (cursor < until) {
            updates(line, until);
            return true;
        }
        Optional<ServerMessage> message = waiting ? take() : Optional.empty();
        message.ifPresent(each -> send(line, each));
        return message.isPresent();
    }

    private void updates(Line line, long until) {
        long last = log.send(cursor, until, line);
        if (last == FrameLog.GONE) {
            starve();
        } else {
            cursor = last;
        }
    }

    private void snapshot(Line line) {
        starved = false;
        Gallery.Frame snapshot = gallery.snapshot(encoding);
        cursor = snapshot.revision();
        line.write(snapshot.bytes());
        if (!ownSent.isEmpty()) {
            send(line, new ServerMessage.Own(ownSent));
        }
    }

    private void send(Line line, ServerMessage message) {
        if (message instanceof ServerMessage.Own(List<Item> items)) {
            ownSent = items;
        }
        line.write(ByteBuffer.wrap(Frames.message(encoding, ServerCodec.encode(encoding, message))));
    }

    private long firstFollows() {
        synchronized (posted) {
            return posted.isEmpty() ? Long.MAX_VALUE : posted.getFirst().after();
        }
    }

    /// The first message, if it is its turn.
    private Optional<ServerMessage> take() {
        synchronized (posted) {
            if (posted.isEmpty() || posted.getFirst().after() > cursor) {
                return Optional.empty();
            }
            ServerMessage message = posted.removeFirst().message();
            waiting = !posted.isEmpty();
            return Optional.of(message);
        }
    }

    private long count(boolean own) {
        return posted.stream().filter(each -> each.message() instanceof ServerMessage.Own == own).count();
    }

    private void remove(boolean own) {
        Iterator<Posted> each = posted.iterator();
        while (each.hasNext()) {
            if (each.next().message() instanceof ServerMessage.Own == own) {
                each.remove();
                return;
            }
        }
    }
}
