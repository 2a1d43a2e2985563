package org.plenary.client;

import org.plenary.protocol.v1.Granted;

/// What a [Lifeline] tells. It is called under the lifeline's lock and only passes on.
interface News {

    void applied(Applied applied);

    void changed(ConnectionState state, String condition);

    void granted(Submission submission, Granted granted);

    void failed(Submission submission, PlenaryFailure failure);

    /// The client does not come back.
    void ended(PlenaryFailure why);

    /// Everything of one step was told, so that whoever hears of a part finds the whole.
    void told();
}
