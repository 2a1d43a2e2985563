package org.plenary.benchmarks.peers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.benchmarks.SelfSigned;
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
    public boolean speaksTls() {
        return true;
    }

    @Override
    public Contender start(Optional<SelfSigned> certificate) throws IOException, InterruptedException {
        Path folder = workshop.of("node");
        Workshop.put(folder, "package.json");
        Path server = Workshop.put(folder, script);
        Tools.run(folder, "npm", "install", "--no-audit", "--no-fund", "--prefer-offline");
        List<String> command = new ArrayList<>(List.of("node", server.toString(), Errand.ANY_PORT));
        certificate.ifPresent(each -> command.addAll(List.of(each.certificate().toString(), each.key().toString())));
        Child child = Child.of(new ProcessBuilder(command).directory(folder.toFile()));
        URI everywhere = Running.at(certificate, child.port(), address);
        return new Running(name, certificate, everywhere, everywhere, Optional.empty(), speaking, child);
    }
}
