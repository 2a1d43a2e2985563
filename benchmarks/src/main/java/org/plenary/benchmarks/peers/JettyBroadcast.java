package org.plenary.benchmarks.peers;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/// The broadcast by Jetty: an asynchronous send to each session. It takes public classes only.
public final class JettyBroadcast {

    private final Set<Session> listeners = ConcurrentHashMap.newKeySet();

    private JettyBroadcast() {
    }

    static void main(String... args) throws Exception {
        var broadcast = new JettyBroadcast();
        var server = new Server();
        var connector = Errand.tls(args).map(context -> {
            var factory = new SslContextFactory.Server();
            factory.setSslContext(context);
            return new ServerConnector(server, factory);
        }).orElseGet(() -> new ServerConnector(server));
        connector.setHost(Errand.HOST);
        connector.setPort(Errand.port(args));
        server.addConnector(connector);
        server.setHandler(WebSocketUpgradeHandler.from(server, container -> {
            container.setIdleTimeout(Duration.ZERO);
            container.addMapping(Errand.LISTEN, (_, _, _) -> broadcast.new Listener());
            container.addMapping(Errand.PUBLISH, (_, _, _) -> broadcast.new Publisher());
        }));
        server.start();
        Errand.serving(connector.getLocalPort());
    }

    /// Who listens.
    public final class Listener extends Session.Listener.AbstractAutoDemanding {

        @Override
        public void onWebSocketOpen(Session session) {
            super.onWebSocketOpen(session);
            listeners.add(session);
            session.sendBinary(Errand.welcome(), Callback.NOOP);
        }

        @Override
        public void onWebSocketClose(int code, String reason, Callback callback) {
            listeners.remove(getSession());
            callback.succeed();
        }
    }

    /// Who is heard.
    public final class Publisher extends Session.Listener.AbstractAutoDemanding {

        @Override
        public void onWebSocketOpen(Session session) {
            super.onWebSocketOpen(session);
            session.sendBinary(Errand.welcome(), Callback.NOOP);
        }

        @Override
        public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
            ByteBuffer whole = ByteBuffer.allocate(payload.remaining()).put(payload).flip();
            callback.succeed();
            listeners.forEach(listener -> listener.sendBinary(whole.duplicate(), Callback.NOOP));
        }
    }
}
