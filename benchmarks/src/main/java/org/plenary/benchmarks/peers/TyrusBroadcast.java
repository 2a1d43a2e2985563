package org.plenary.benchmarks.peers;

import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.tyrus.core.TyrusSession;
import org.glassfish.tyrus.server.Server;

/// The broadcast by the Tyrus server on Grizzly, with the broadcast of its sessions, which encodes a message once.
final class TyrusBroadcast {

    private static final Set<Session> LISTENERS = ConcurrentHashMap.newKeySet();

    private TyrusBroadcast() {
    }

    static void main(String... args) throws Exception {
        var server = new Server(Errand.HOST, Errand.port(args), "/", Map.of(), Listener.class, Publisher.class);
        server.start();
        Errand.serving(server.getPort());
        Thread.currentThread().join();
    }

    /// Who listens.
    @ServerEndpoint(Errand.LISTEN)
    public static final class Listener {

        @OnOpen
        public void open(Session session) {
            LISTENERS.add(session);
            var _ = session.getAsyncRemote().sendBinary(Errand.welcome());
        }

        @OnClose
        public void close(Session session) {
            LISTENERS.remove(session);
        }
    }

    /// Who is heard.
    @ServerEndpoint(Errand.PUBLISH)
    public static final class Publisher {

        @OnOpen
        public void open(Session session) {
            var _ = session.getAsyncRemote().sendBinary(Errand.welcome());
        }

        /// Any session of an endpoint broadcasts to all of them.
        @OnMessage
        public void publish(ByteBuffer message) {
            LISTENERS.stream().findAny().ifPresent(listener -> ((TyrusSession) listener).broadcast(message));
        }
    }
}
