package org.plenary.client;

import org.plenary.protocol.v1.ClientFrame;

/// One WebSocket to the server.
interface Connection {

    /// Hands a frame over without waiting; what can no longer be sent is dropped, and the listener hears of the close.
    void send(ClientFrame frame);

    /// Closes it; may wait for the network.
    void close();
}
