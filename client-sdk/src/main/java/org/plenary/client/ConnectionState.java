package org.plenary.client;

/// How fresh a client's mirror is.
public enum ConnectionState {
    /// There is no connection; the client is trying to make one. Commands are kept and not sent.
    OFFLINE,
    /// There is a connection, and the mirror is being brought up to date.
    CATCHING_UP,
    /// The mirror shows what holds.
    CURRENT,
    /// Two of the server's beats are missing: what the mirror shows may be old.
    STALE,
    /// The client does not come back.
    CLOSED
}
