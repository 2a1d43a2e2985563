package org.plenary.benchmarks.peers;

import java.io.IOException;
import java.util.Optional;
import org.plenary.benchmarks.SelfSigned;
import org.plenary.benchmarks.load.Contender;

/// A server that one could take instead of the house, not started yet.
public interface Peer {

    /// One word.
    String name();

    /// Why it cannot be started on this machine, as a sentence; empty where it can.
    Optional<String> absence();

    /// Whether it can be started with TLS.
    boolean speaksTls();

    /// Starts it on a free port; it takes connections when this returns.
    ///
    /// @param certificate what it shows its clients; without one it speaks clear text
    /// @throws IOException where it did not come up, with what it said
    Contender start(Optional<SelfSigned> certificate) throws IOException, InterruptedException;
}
