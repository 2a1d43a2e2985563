package org.plenary.benchmarks.peers;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.function.LongConsumer;
import org.plenary.benchmarks.load.Dialect;
import org.plenary.benchmarks.load.Speech;

/// A protocol to which WebSocket messages are a stream of bytes: its own packets begin and end anywhere in them.
abstract class StreamDialect implements Dialect {

    private final ByteBuf rest = Unpooled.buffer(0);
    private Runnable ready = () -> {};
    private boolean connected;

    /// Says who it is; it may go on speaking at once.
    abstract void connect(Speech speech);

    /// Asks for the broadcast.
    abstract void subscribe(Speech speech);

    /// Takes one packet off the input.
    ///
    /// @return false if it is not whole, and nothing was taken
    abstract boolean take(ByteBuf input, Speech speech, LongConsumer heard);

    /// The broadcast is being sent.
    final void subscribed() {
        ready.run();
    }

    /// Connects, unless that was done.
    final void connectOnce(Speech speech) {
        if (!connected) {
            connected = true;
            connect(speech);
        }
    }

    @Override
    public final void open(Speech speech, Runnable ready) {
        this.ready = ready;
        connectOnce(speech);
        subscribe(speech);
    }

    @Override
    public final void read(ByteBuf payload, boolean text, Speech speech, LongConsumer heard) {
        ByteBuf input = payload;
        if (rest.isReadable()) {
            input = rest.writeBytes(payload);
        }
        boolean more = true;
        while (more && input.isReadable()) {
            more = take(input, speech, heard);
        }
        if (input == payload) {
            rest.writeBytes(payload);
        } else {
            rest.discardReadBytes();
        }
    }
}
