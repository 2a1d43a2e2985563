package org.plenary.client;

import java.io.IOException;

/// Makes connections to one server for one badge.
interface Dialer {

    /// Waits until the connection is open; the listener has heard of it by then.
    ///
    /// @throws AccessRefused where trying again does not help
    /// @throws IOException   where it may
    void dial(ConnectionListener listener) throws IOException, InterruptedException;

    /// The badge's token; empty while there is none yet.
    String token();
}
