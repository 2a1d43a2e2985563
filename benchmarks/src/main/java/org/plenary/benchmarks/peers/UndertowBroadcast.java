package org.plenary.benchmarks.peers;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.xnio.Buffers;

/// The broadcast by Undertow, as its examples do it: an asynchronous send to each peer connection.
final class UndertowBroadcast extends AbstractReceiveListener {

    private final WebSocketProtocolHandshakeHandler listeners;

    private UndertowBroadcast(WebSocketProtocolHandshakeHandler listeners) {
        this.listeners = listeners;
    }

    static void main(String... args) throws Exception {
        var listeners = Handlers.websocket((_, channel) -> {
            channel.resumeReceives();
            WebSockets.sendBinary(Errand.welcome(), channel, null);
        });
        var publishers = Handlers.websocket((_, channel) -> {
            channel.getReceiveSetter().set(new UndertowBroadcast(listeners));
            channel.resumeReceives();
            WebSockets.sendBinary(Errand.welcome(), channel, null);
        });
        var builder = Undertow.builder();
        Errand.tls(args).ifPresentOrElse(context -> builder.addHttpsListener(Errand.port(args), Errand.HOST, context),
                () -> builder.addHttpListener(Errand.port(args), Errand.HOST));
        var server = builder
                .setHandler(Handlers.path().addExactPath(Errand.LISTEN, listeners).addExactPath(Errand.PUBLISH, publishers)).build();
        server.start();
        Errand.serving(((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort());
    }

    @Override
    protected void onFullBinaryMessage(WebSocketChannel channel, BufferedBinaryMessage message) {
        ByteBuffer whole;
        try (var data = message.getData()) {
            ByteBuffer[] parts = data.getResource();
            whole = ByteBuffer.allocate((int) Buffers.remaining(parts));
            for (ByteBuffer part : parts) {
                whole.put(part);
            }
        }
        whole.flip();
        for (WebSocketChannel listener : listeners.getPeerConnections()) {
            WebSockets.sendBinary(whole.duplicate(), listener, null);
        }
    }
}
