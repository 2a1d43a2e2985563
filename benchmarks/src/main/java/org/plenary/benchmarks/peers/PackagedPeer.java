package org.plenary.benchmarks.peers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.benchmarks.Port;
import org.plenary.benchmarks.SelfSigned;
import org.plenary.benchmarks.load.Contender;
import org.plenary.benchmarks.load.Dialect;

/// A message broker from the distribution, started with a configuration of its own.
///
/// @param program       the name of its program, which takes `-c`
/// @param configuration the name of its configuration
/// @param secured       says in it which certificate and which key it has, in this order
/// @param clear         says there that it has none
record PackagedPeer(
        String name, String program, String configuration, String secured, String clear, Optional<String> subprotocol,
        Supplier<Dialect> speaking,
        Workshop workshop) implements Peer {

    @Override
    public Optional<String> absence() {
        return Tools.absence(program);
    }

    @Override
    public boolean speaksTls() {
        return true;
    }

    @Override
    public Contender start(Optional<SelfSigned> certificate) throws IOException, InterruptedException {
        int port = Port.free();
        Path folder = workshop.of(name);
        String tls = certificate.map(each -> secured.formatted(each.certificate(), each.key())).orElse(clear);
        Path file = Workshop.put(folder, configuration, Map.of("PORT", Integer.toString(port), "FOLDER", folder.toString(), "TLS", tls));
        Child child = Child.of(new ProcessBuilder(Tools.find(program).orElseThrow().toString(), "-c", file.toString())).await(port);
        URI everywhere = Running.at(certificate, port, "/");
        return new Running(name, certificate, everywhere, everywhere, subprotocol, speaking, child);
    }
}
