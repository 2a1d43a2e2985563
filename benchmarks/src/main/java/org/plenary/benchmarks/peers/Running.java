package org.plenary.benchmarks.peers;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.benchmarks.SelfSigned;
import org.plenary.benchmarks.load.Contender;
import org.plenary.benchmarks.load.Dialect;

/// A peer that runs as a child of this process.
///
/// @param speaking gives each connection its dialect
record Running(
        String name, Optional<SelfSigned> certificate, URI subscribers, URI publisher, Optional<String> subprotocol,
        Supplier<Dialect> speaking,
        Child child) implements Contender {

    /// One that keeps to the [Errand].
    static Running plain(String name, Optional<SelfSigned> certificate, int port, Child child) {
        return new Running(name, certificate, at(certificate, port, Errand.LISTEN), at(certificate, port, Errand.PUBLISH), Optional.empty(),
                PlainDialect::new, child);
    }

    /// An address on this machine.
    static URI at(Optional<SelfSigned> certificate, int port, String path) {
        return URI.create((certificate.isPresent() ? "wss://" : "ws://") + Errand.HOST + ":" + port + path);
    }

    @Override
    public Dialect dialect() {
        return speaking.get();
    }

    @Override
    public List<ProcessHandle> processes() {
        return child.processes();
    }

    @Override
    public void close() {
        child.close();
    }
}
