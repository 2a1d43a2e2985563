package org.plenary.benchmarks.peers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.plenary.benchmarks.SelfSigned;

/// What the servers here that are written in Java have in common; those in other languages keep to the same.
///
/// Who connects at [#PUBLISH] is heard by everybody at [#LISTEN]. Everyone is welcomed once nothing can pass it by any more.
final class Errand {

    static final String HOST = "127.0.0.1";
    static final String LISTEN = "/listen";
    static final String PUBLISH = "/publish";
    static final String ANY_PORT = "0";

    private Errand() {
    }

    /// The port to serve at: the first argument, and any free one without it.
    static int port(String... args) {
        return args.length == 0 ? 0 : Integer.parseInt(args[0]);
    }

    /// The key store for TLS: the second argument; clear text without it.
    static Optional<Path> store(String... args) {
        return args.length < 2 ? Optional.empty() : Optional.of(Path.of(args[1]));
    }

    /// TLS as the JDK speaks it, where there is a [#store].
    static Optional<SSLContext> tls(String... args) throws IOException, GeneralSecurityException {
        return args.length < 2 ? Optional.empty() : Optional.of(SelfSigned.server(Path.of(args[1])));
    }

    /// A message with the number 0, which no broadcast has.
    static ByteBuffer welcome() {
        return ByteBuffer.allocate(Long.BYTES);
    }

    /// What whoever started this process waits for.
    static void serving(int port) {
        System.out.println("listening " + port);
        System.out.flush();
    }
}
