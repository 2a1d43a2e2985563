package org.plenary.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.unix.Socket;
import io.netty.channel.unix.UnixChannel;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/// The way out of a connection, for its event loop alone.
///
/// In clear text, and while nothing waits, shared frames go to the socket as they are, in one system call and without an object made
/// for them. What the socket does not take, and everything under TLS, goes by way of the channel, which knows how to wait.
final class Outlet {

    private final Channel channel;
    private final int chunk;
    private final Optional<Socket> straight;
    private boolean handedOver;

    /// @param chunk bytes handed to the channel at a time
    Outlet(Channel channel, int chunk) {
        this.channel = channel;
        this.chunk = chunk;
        straight = channel instanceof UnixChannel unix && unix.fd() instanceof Socket socket
                && channel.pipeline().get(SslHandler.class) == null ? Optional.of(socket) : Optional.empty();
    }

    boolean writable() {
        return channel.isWritable();
    }

    /// Hands over a part of a buffer that is shared with others.
    void write(ByteBuffer bytes, int from, int to) {
        int sent = from;
        if (straight.isPresent() && bytes.isDirect() && nothingWaits()) {
            try {
                sent += straight.get().send(bytes, from, to);
            } catch (IOException lost) {
                var _ = channel.close();
                return;
            }
        }
        while (sent < to) {
            int part = Math.min(chunk, to - sent);
            var _ = channel.write(Unpooled.wrappedBuffer(bytes.slice(sent, part)), channel.voidPromise());
            sent += part;
            handedOver = true;
        }
    }

    /// Has the channel send what it was handed.
    void flush() {
        if (handedOver) {
            handedOver = false;
            channel.flush();
        }
    }

    private boolean nothingWaits() {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        return !handedOver && waiting != null && waiting.totalPendingWriteBytes() == 0;
    }
}
