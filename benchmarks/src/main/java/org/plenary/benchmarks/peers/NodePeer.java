package org.plenary.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.benchmarks.load.Contender;
import org.plenary.benchmarks.load.Dialect;

/// A server in Node.js; what it needs is installed by npm the first time.
///
/// @param script  the name of its source
/// @param address where everybody connects: it sends nobody what they said themselves
record NodePeer(String name, String script, String address, Supplier<Dialect> speaking, Workshop workshop) implements Peer {

    @Override
    public Optional<String> absence() {
        return Tools.absence("node", "npm");
    }

    @Override
    public Contender start() throws IOException, InterruptedException {
        Path folder = workshop.of("node");
        Workshop.put(folder, "package.json");
        Path server = Workshop.put(folder, script);
        Tools.run(folder, "npm", "install", "--no-audit", "--no-fund", "--prefer-offline");
        Child child = Child.of(new ProcessBuilder("node", server.toString()).directory(folder.toFile()));
        int port = child.port();
        return new Running(name, Running.at(port, address), Running.at(port, address), Optional.empty(), speaking, child);
    }
}
