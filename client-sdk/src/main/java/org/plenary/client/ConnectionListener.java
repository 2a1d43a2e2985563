package org.plenary.client;

import org.plenary.protocol.v1.ServerFrame;

/// What becomes of one dialled connection.
interface ConnectionListener {

    /// @param ticket to be said in `Hello`
    void opened(Connection connection, String ticket);

    void received(ServerFrame frame);

    /// @param code the WebSocket's close code; 1006 where the connection broke
    void closed(int code);
}
