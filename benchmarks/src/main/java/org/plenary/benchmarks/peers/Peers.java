package org.plenary.benchmarks.peers;

import java.util.List;

/// All servers that the house is measured against.
public final class Peers {

    private Peers() {
    }

    /// Those that need nothing but this Java.
    public static List<Peer> inJava() {
        return List.of(
                new JavaPeer("undertow", UndertowBroadcast.class),
                new JavaPeer("jetty", JettyBroadcast.class),
                new JavaPeer("vertx", VertxBroadcast.class),
                new JavaPeer("java-websocket", JavaWebSocketBroadcast.class),
                new JavaPeer("tyrus", TyrusBroadcast.class));
    }
}
