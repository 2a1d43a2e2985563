package org.plenary.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.Ticker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.plenary.core.ConferenceId;
import org.plenary.wire.Encoding;

/// The server's end of one connection of an [InMemoryGateway]: bytes in, bytes out, as far as there is room for them.
public final class InMemoryConnection {

    private final Pipe pipe;
    private final Connection connection;

    InMemoryConnection(Lobby lobby, ConferenceId conference, Encoding encoding, Ticker ticker) {
        Limits limits = lobby.limits();
        pipe = new Pipe(EmbeddedChannel.builder().ticker(ticker).register(false));
        pipe.config().setWriteBufferWaterMark(new WriteBufferWaterMark(limits.outbox().lowWater(), limits.outbox().highWater()));
        try {
            pipe.register();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        connection = new Connection(pipe, lobby, conference, encoding, Optional.empty());
        pipe.pipeline().addLast("deadline", new Deadline(limits.door().deadline()));
        Entrance.speak(pipe.pipeline(), limits.messages(), connection);
    }

    /// The client's bytes arrive, in whatever pieces.
    public void receive(byte[] bytes) {
        if (pipe.isOpen()) {
            pipe.writeInbound(Unpooled.wrappedBuffer(bytes));
        }
    }

    /// The socket has room for so many more bytes.
    public void allow(int bytes) {
        pipe.room += bytes;
        if (pipe.isOpen()) {
            pipe.flush();
        }
    }

    /// The bytes that the socket was handed since this was last asked.
    public byte[] taken() {
        byte[] bytes = pipe.taken.toByteArray();
        pipe.taken.reset();
        return bytes;
    }

    /// Has the connection's event loop do what is due.
    public void run() {
        pipe.runPendingTasks();
        pipe.runScheduledPendingTasks();
    }

    /// The server notices that the connection is lost.
    public void lose() {
        var _ = pipe.pipeline().close(); // closing the embedded channel itself would take the event loop's tasks with it
        run();
    }

    /// The server says that it is stopping.
    public void stop() {
        pipe.pipeline().fireUserEventTriggered(Gateway.STOPPING);
    }

    public boolean open() {
        return pipe.isOpen();
    }

    /// Whether nothing waits for this client at the server.
    public boolean idle() {
        return connection.idle() && pipe.empty();
    }

    /// A channel whose socket takes only what there is room for.
    private static final class Pipe extends EmbeddedChannel {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private int room;

        Pipe(Builder builder) {
            super(builder);
        }

        boolean empty() {
            ChannelOutboundBuffer waiting = unsafe().outboundBuffer();
            return waiting == null || waiting.isEmpty();
        }

        @Override
        protected void doWrite(ChannelOutboundBuffer waiting) throws IOException {
            while (room > 0 && waiting.current() instanceof ByteBuf bytes) {
                int part = Math.min(room, bytes.readableBytes());
                bytes.getBytes(bytes.readerIndex(), taken, part);
                room -= part;
                waiting.removeBytes(part);
                if (part == 0) {
                    waiting.remove();
                }
            }
        }
    }
}
