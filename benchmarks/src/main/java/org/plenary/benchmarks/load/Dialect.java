package org.plenary.benchmarks.load;

import io.netty.buffer.ByteBuf;
import java.util.function.LongConsumer;

/// How one connection speaks once it is a WebSocket; it lives on one event loop. Broadcast messages are numbered from 1.
public interface Dialect {

    /// Says what must be said to be sent the broadcast.
    ///
    /// @param ready is run once the server sends it, and at once where nothing is confirmed
    void open(Speech speech, Runnable ready);

    /// Reads one whole data message; the caller releases its payload, of which any part may have been read.
    ///
    /// @param heard is told the number of each broadcast message that is found in it
    void read(ByteBuf payload, boolean text, Speech speech, LongConsumer heard);

    /// Sends a broadcast message; needs no [#open], nor to wait for it. Where there is one address for all, who has opened may hear
    /// its own messages too.
    ///
    /// @param bytes its length, to which the number is padded; at least 16
    void publish(long number, int bytes, Speech speech);

    /// Says every few seconds that it is still there, where a server wants to hear that.
    default void keepAlive(Speech speech) {}
}
