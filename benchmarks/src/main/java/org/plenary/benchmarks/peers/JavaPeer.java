package org.plenary.benchmarks.peers;

import java.io.IOException;
import java.util.Optional;
import org.plenary.benchmarks.Jvm;
import org.plenary.benchmarks.load.Contender;

/// A Java library that serves WebSockets, in a process of its own.
///
/// @param server the class with its `main`
record JavaPeer(String name, Class<?> server) implements Peer {

    @Override
    public Optional<String> absence() {
        return Optional.empty();
    }

    @Override
    public Contender start() throws IOException, InterruptedException {
        Child child = Child.of(Jvm.of(server.getName()));
        return Running.plain(name, child.port(), child);
    }
}
