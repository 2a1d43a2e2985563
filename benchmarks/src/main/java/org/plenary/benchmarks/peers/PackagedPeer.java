package org.plenary.benchmarks.peers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.benchmarks.load.Contender;
import org.plenary.benchmarks.load.Dialect;

/// A message broker from the distribution, started with a configuration of its own.
///
/// @param program       the name of its program, which takes `-c`
/// @param configuration the name of its configuration
record PackagedPeer(String name, String program, String configuration, Optional<String> subprotocol, Supplier<Dialect> speaking,
        Workshop workshop) implements Peer {

    @Override
    public Optional<String> absence() {
        return Tools.absence(program);
    }

    @Override
    public Contender start() throws IOException, InterruptedException {
        int port = Child.freePort();
        Path folder = workshop.of(name);
        Path file = Workshop.put(folder, configuration, Map.of("PORT", Integer.toString(port), "FOLDER", folder.toString()));
        Child child = Child.of(new ProcessBuilder(Tools.find(program).orElseThrow().toString(), "-c", file.toString())).await(port);
        URI everywhere = Running.at(port, "/");
        return new Running(name, everywhere, everywhere, subprotocol, speaking, child);
    }
}
