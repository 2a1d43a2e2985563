package org.plenary.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Ports of this machine.
public final class Port {

    private Port() {}

    /// One that nobody has now, at any address: some servers take it at all of them, where the connections of the server before them
    /// still fade away.
    public static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(false);
            socket.bind(new InetSocketAddress(0));
            return socket.getLocalPort();
        }
    }
}
