package org.plenary.benchmarks.peers;

import java.nio.ByteBuffer;

/// What the servers here that are written in Java have in common; those in other languages keep to the same.
///
/// Who connects at [#PUBLISH] is heard by everybody at [#LISTEN]. Everyone is welcomed once nothing can pass it by any more.
final class Errand {

    static final String HOST = "127.0.0.1";
    static final String LISTEN = "/listen";
    static final String PUBLISH = "/publish";

    private Errand() {
    }

    /// The port to serve at: the only argument, and any free one without it.
    static int port(String... args) {
        return args.length == 0 ? 0 : Integer.parseInt(args[0]);
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
