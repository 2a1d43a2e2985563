package org.plenary.client;

/// Why a [ProtocolState] asks for a new connection.
public enum Reconnect {
    /// An update did not follow the revision before it: the next `Hello` asks for a whole snapshot.
    GAP,
    /// A frame came that has no place there: the next `Hello` asks for a whole snapshot.
    DISORDER,
    /// Three of the server's beats are missing.
    SILENCE,
    /// `Hello` was not answered with a whole view in time.
    NO_WELCOME,
    /// The server has forgotten this client's number; the next `Hello` brings another.
    NEW_NUMBER;

    boolean resumes() {
        return this != GAP && this != DISORDER;
    }
}
