package org.plenary.gateway;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Where the gateway listens, and what it puts up with.
///
/// @param address  the address to listen on; one that is not a loopback needs `tls`, or `insecure` said outright
/// @param port     0 takes a free one
/// @param insecure whether clear text on an address that others can reach is meant
/// @param origins  further origins whose pages may connect, for example `https://conference.example`
/// @param loops    how many event loops serve the connections; 0 takes one for every two processors
/// @param sockets  how they read and write
public record GatewaySettings(
        String address, int port, Optional<Tls> tls, boolean insecure, Set<String> origins, int loops, Sockets sockets,
        Limits limits) {

    /// The server's certificate chain and its key, both PEM.
    public record Tls(Path certificates, Path key) {}

    public static final GatewaySettings DEFAULTS =
            new GatewaySettings("127.0.0.1", 8_000, Optional.empty(), false, Set.of(), 0, Sockets.usual(), Limits.DEFAULTS);

    public GatewaySettings on(String address, int port) {
        return new GatewaySettings(address, port, tls, insecure, origins, loops, sockets, limits);
    }

    public GatewaySettings with(Tls tls) {
        return new GatewaySettings(address, port, Optional.of(tls), insecure, origins, loops, sockets, limits);
    }

    public GatewaySettings with(Limits limits) {
        return new GatewaySettings(address, port, tls, insecure, origins, loops, sockets, limits);
    }

    public GatewaySettings withOrigins(Set<String> origins) {
        return new GatewaySettings(address, port, tls, insecure, origins, loops, sockets, limits);
    }

    public GatewaySettings inClearText() {
        return new GatewaySettings(address, port, tls, true, origins, loops, sockets, limits);
    }

    public GatewaySettings withLoops(int loops) {
        return new GatewaySettings(address, port, tls, insecure, origins, loops, sockets, limits);
    }

    public GatewaySettings by(Sockets sockets) {
        return new GatewaySettings(address, port, tls, insecure, origins, loops, sockets, limits);
    }
}
