package org.plenary.benchmarks.peers;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.DefaultSSLWebSocketServerFactory;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/// The broadcast by Java-WebSocket, with its own method for it.
final class JavaWebSocketBroadcast extends WebSocketServer {

    private final Set<WebSocket> listeners = ConcurrentHashMap.newKeySet();

    private JavaWebSocketBroadcast(int port) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    static void main(String... args) throws Exception {
        var server = new JavaWebSocketBroadcast(Errand.port(args));
        server.setTcpNoDelay(true);
        server.setConnectionLostTimeout(0);
        Errand.tls(args).ifPresent(context -> server.setWebSocketFactory(new DefaultSSLWebSocketServerFactory(context)));
        server.start();
    }

    @Override
    public void onStart() {
        Errand.serving(getPort());
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        if (!handshake.getResourceDescriptor().equals(Errand.PUBLISH)) {
            listeners.add(socket);
        }
        socket.send(Errand.welcome());
    }

    @Override
    public void onMessage(WebSocket publisher, ByteBuffer message) {
        broadcast(message, listeners);
    }

    @Override
    public void onMessage(WebSocket publisher, String message) {
        broadcast(message, listeners);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        listeners.remove(socket);
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception error) {
        System.err.println(error);
    }
}
