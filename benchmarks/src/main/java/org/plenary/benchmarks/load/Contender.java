package org.plenary.benchmarks.load;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.plenary.benchmarks.SelfSigned;

/// A server that is put under load, already running.
public interface Contender extends AutoCloseable {

    /// One word, such as `nats`, `nchan`, `ws` or `floor`.
    String name();

    /// Where those connect who receive, such as `ws://127.0.0.1:8080/path`, `wss` where it speaks TLS.
    URI subscribers();

    /// Where the one connects who publishes; often the same.
    URI publisher();

    /// What it shows its clients, where it speaks TLS.
    Optional<SelfSigned> certificate();

    /// The Sec-WebSocket-Protocol to ask for.
    Optional<String> subprotocol();

    /// Whose processor time and memory count: the server with all its workers, as they are now.
    List<ProcessHandle> processes();

    /// A new one for each connection.
    Dialect dialect();

    /// The one who publishes; mostly a client like the others.
    default Dialect publishing() {
        return dialect();
    }

    /// Everybody is in, and nothing has been published yet.
    default void begin() {}

    /// Ends the server, and waits until it has gone.
    @Override
    void close();
}
