package org.plenary.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Badge;
import org.plenary.meeting.Hall440;
import org.plenary.wire.Encoding;

/// A line without a socket: hears what an outbox hands over, as texts, and can be deaf.
final class Ear implements Line {

    private final Broadcast broadcast;
    private final Badge badge;
    private final long client;
    private final Joined joined;
    private final List<String> heard = new ArrayList<>();
    private int room = Integer.MAX_VALUE;
    int called;

    Ear(Announcer announcer, Badge badge, long client) {
        this(announcer, badge, client, Optional.empty());
    }

    Ear(Announcer announcer, Badge badge, long client, Optional<Long> resume) {
        this.badge = badge;
        this.client = client;
        broadcast = announcer.broadcast(Hall440.CONFERENCE).orElseThrow();
        joined = broadcast.join(badge, client, Encoding.JSON, resume, () -> called++);
    }

    boolean resumed() {
        return joined.resumed();
    }

    long counter() {
        return joined.counter();
    }

    Outbox outbox() {
        return joined.outbox();
    }

    void leave() {
        broadcast.leave(badge, client, outbox());
    }

    /// Hears so many more writes and then nothing.
    void deafAfter(int writes) {
        room = writes;
    }

    /// Everything that it has heard since it was last asked.
    List<String> hear() {
        outbox().deliver(this);
        List<String> all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    @Override
    public boolean writable() {
        return room > 0;
    }

    @Override
    public void write(ByteBuffer bytes, int begin, int end) {
        room--;
        ByteBuffer from = bytes.slice(begin, end - begin);
        while (from.hasRemaining()) {
            from.get();
            int length = from.get() & 0xff;
            length = length == 126 ? from.getShort() & 0xffff : length == 127 ? (int) from.getLong() : length;
            heard.add(StandardCharsets.UTF_8.decode(from.slice(from.position(), length)).toString());
            from.position(from.position() + length);
        }
    }
}
