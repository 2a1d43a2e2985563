package org.plenary.benchmarks.peers;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.plenary.benchmarks.Jvm;
import org.plenary.benchmarks.SelfSigned;
import org.plenary.benchmarks.load.Contender;

/// A Java library that serves WebSockets, in a process of its own.
///
/// @param server the class with its `main`
record JavaPeer(String name, Class<?> server, boolean speaksTls) implements Peer {

    @Override
    public Optional<String> absence() {
        return Optional.empty();
    }

    @Override
    public Contender start(Optional<SelfSigned> certificate) throws IOException, InterruptedException {
        List<String> secured = certificate.map(each -> List.of(Errand.ANY_PORT, each.store().toString())).orElse(List.of());
        Child child = Child.of(Jvm.of(server.getName(), secured.toArray(String[]::new)));
        return Running.plain(name, certificate, child.port(), child);
    }
}
