package org.plenary.core;

/// Who may follow a session.
public enum Publicity {
    OPEN_TO_MEDIA,
    PARTICIPANTS,
    CLOSED
}
