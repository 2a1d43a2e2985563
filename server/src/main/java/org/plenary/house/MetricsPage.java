package org.plenary.house;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/// Shows the gauges on a port of this machine alone, apart from the door through which delegations come.
final class MetricsPage implements AutoCloseable {

    private static final String PATH = "/metrics";
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final HttpServer server;

    private MetricsPage(HttpServer server) {
        this.server = server;
    }

    /// @param port 0 takes any free one
    /// @throws Refused where the port is taken
    static MetricsPage open(int port, Supplier<String> gauges) throws IOException {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            throw new Refused(Exit.PORT, "Port " + port + " for the metrics is taken. Choose another with --metrics-port.");
        }
        server.createContext(PATH, exchange -> answer(exchange, gauges));
        server.start();
        return new MetricsPage(server);
    }

    /// Finds out whether a port can be opened, and leaves it.
    ///
    /// @throws Refused where it is taken
    static void tryOut(int port) throws IOException {
        open(port, () -> "").close();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, Supplier<String> gauges) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(405, -1);
            } else {
                byte[] text = gauges.get().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", TYPE);
                exchange.sendResponseHeaders(200, text.length);
                exchange.getResponseBody().write(text);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
