package org.plenary.client;

/// Hears what happens to a client, in order, on a thread that many clients share: what takes long or waits goes elsewhere.
public interface ClientListener {

    /// A frame was applied to the mirror.
    default void applied(Applied applied) {}

    /// The connection's state or the server's condition has changed.
    ///
    /// @param condition `ok`, `read-only`, `no-quorum`, `stopping`; empty before the server's first beat
    default void changed(ConnectionState state, String condition) {}
}
