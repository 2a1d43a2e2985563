package org.plenary.core;

import java.time.Instant;

/// A short text between those who work on the interpretation; nobody but the two parties reads it.
public record SentMessage(MessageId id, Party from, Party to, String text, Instant at) {

    /// Whether it is shown to a badge.
    public boolean concerns(Conference now, Badge badge) {
        return from.includes(now, badge) || to.includes(now, badge);
    }
}
