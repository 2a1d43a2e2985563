package org.plenary.client;

/// What has become of a command.
public enum SubmissionState {
    /// It waits for its turn, for a connection, or for a server that has not taken it yet; the server has not got it.
    NOT_SENT,
    /// It was sent, and no answer has come yet.
    SENT,
    /// It was answered, or given up.
    DONE
}
