package org.plenary.gateway;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.plenary.views.Audience;
import org.plenary.wire.Encoding;
import org.plenary.wire.ServerCodec;
import org.plenary.wire.ServerMessage;

/// The server's signs of life for the connections of one event loop: often at seats and displays, seldom for listeners and media,
/// and for all at once when the server's condition changes.
final class Beats {

    private final Patience patience;
    private final InstantSource serverTime;
    private final Supplier<String> condition;
    private String last;
    private long next;
    private long nextSlow;

    private boolean due;
    private boolean dueForAll;
    private final Map<Encoding, ByteBuffer> frames = new EnumMap<>(Encoding.class);

    /// @param now in nanoseconds, any origin
    Beats(Patience patience, InstantSource serverTime, Supplier<String> condition, long now) {
        this.patience = patience;
        this.serverTime = serverTime;
        this.condition = condition;
        last = condition.get();
        next = now + patience.beat().toNanos();
        nextSlow = now + patience.slowBeat().toNanos();
    }

    /// Decides who gets a beat now.
    void look(long now) {
        String current = condition.get();
        boolean changed = !current.equals(last);
        last = current;
        frames.clear();
        dueForAll = changed || now - nextSlow >= 0;
        due = dueForAll || now - next >= 0;
        if (due) {
            next = now + patience.beat().toNanos() - Math.max(0, now - next) % patience.beat().toNanos();
        }
        if (dueForAll) {
            nextSlow = now + patience.slowBeat().toNanos();
        }
    }

    boolean dueFor(Audience audience) {
        return switch (audience) {
            case PODIUM, DELEGATE, BOOTH, TECHNICIAN, DISPLAY -> due;
            case LISTENER, MEDIA -> dueForAll;
        };
    }

    /// The beat, encoded once for all.
    ByteBuffer frame(Encoding encoding) {
        return frames.computeIfAbsent(encoding, each -> Frames.shared(
                each, ServerCodec.encode(each, new ServerMessage.Beat(serverTime.instant(), last))));
    }
}
