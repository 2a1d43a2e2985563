package org.plenary.client;

import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Granted;

/// What a [ProtocolState] asks of whoever drives it. It is called from within the state's own methods and does not call back.
public interface Outlet {

    /// Sends a frame on the connection there is.
    void send(ClientFrame frame);

    /// The mirror has changed.
    void applied(Applied applied);

    /// The state or the server's condition has changed.
    void changed(ConnectionState state, String condition);

    /// A command took effect, durably.
    void granted(Submission submission, Granted granted);

    /// A command came to nothing, or nothing is known of it.
    void failed(Submission submission, PlenaryFailure failure);

    /// Gives the connection up and makes another; the state counts as disconnected from here on.
    void reconnect(Reconnect reason);
}
