package org.plenary.benchmarks.peers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All servers that the house is measured against.
public final class Peers {

    private final List<Peer> all;

    /// @param folder where they are made ready, kept from one time to the next
    public Peers(Path folder) {
        Workshop workshop = new Workshop(folder);
        all = Stream.concat(inJava().stream(), Stream.of(
                new FloorPeer("floor", "--one", workshop),
                new FloorPeer("floor-merged", "--merged", workshop),
                new NodePeer("ws", "ws.mjs", Errand.LISTEN, PlainDialect::new, workshop),
                new NodePeer("socketio", "socketio.mjs", SocketIoDialect.ADDRESS, SocketIoDialect::new, workshop),
                new PackagedPeer("nats", "nats-server", "nats.conf", "tls { cert_file: \"%s\", key_file: \"%s\" }", "no_tls: true",
                        Optional.empty(),
                        NatsDialect::new, workshop),
                new PackagedPeer("mosquitto", "mosquitto", "mosquitto.conf", "certfile %s\nkeyfile %s", "", Optional.of("mqtt"),
                        MqttDialect::new, workshop),
                new NchanPeer(workshop))).toList();
    }

    public List<Peer> all() {
        return all;
    }

    public Optional<Peer> named(String name) {
        return all.stream().filter(peer -> peer.name().equals(name)).findFirst();
    }

    /// Those that need nothing but this Java; the server that comes with Tyrus has no setting for TLS.
    private static List<Peer> inJava() {
        return List.of(
                new JavaPeer("undertow", UndertowBroadcast.class, true),
                new JavaPeer("jetty", JettyBroadcast.class, true),
                new JavaPeer("vertx", VertxBroadcast.class, true),
                new JavaPeer("java-websocket", JavaWebSocketBroadcast.class, true),
                new JavaPeer("tyrus", TyrusBroadcast.class, false));
    }
}
