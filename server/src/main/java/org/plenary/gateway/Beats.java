package org.plenary.gateway;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.plenary.views.Audience;
import org.plenary.wire.Encoding;
import org.plenary.wire.ServerCodec;
import org.plenary.wire.ServerMessage;

/// The server's signs of life for the connections of one event loop: to whoever is sent nothing else, soon at seats and displays,
/// later for listeners and media; and to all at once when the server's condition changes.
final class Beats {

    private final Patience patience;
    private final InstantSource serverTime;
    private final Supplier<String> condition;
    private String last;
    private boolean changed;
    private final Map<Encoding, ByteBuffer> frames = new EnumMap<>(Encoding.class);

    Beats(Patience patience, InstantSource serverTime, Supplier<String> condition) {
        this.patience = patience;
        this.serverTime = serverTime;
        this.condition = condition;
        last = condition.get();
    }

    /// Begins a look at the connections.
    void look() {
        String current = condition.get();
        changed = !current.equals(last);
        last = current;
        frames.clear();
    }

    /// Whether everybody is to get a beat in this look.
    boolean dueForAll() {
        return changed;
    }

    /// Whether somebody who was sent nothing for so many nanoseconds is to get one; those who would be due before the next look
    /// is half over are.
    boolean due(Audience audience, long quiet) {
        return changed || switch (audience) {
            case PODIUM, DELEGATE, BOOTH, TECHNICIAN, DISPLAY -> quiet >= less(patience.beat(), patience.glance());
            case LISTENER, MEDIA -> quiet >= less(patience.slowBeat(), patience.slowGlance());
        };
    }

    /// The beat, encoded once for all.
    ByteBuffer frame(Encoding encoding) {
        return frames.computeIfAbsent(encoding, each -> Frames.shared(
                each, ServerCodec.encode(each, new ServerMessage.Beat(serverTime.instant(), last))));
    }

    private static long less(Duration beat, Duration look) {
        return beat.toNanos() - look.toNanos() / 2;
    }
}
