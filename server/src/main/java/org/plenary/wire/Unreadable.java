package org.plenary.wire;

/// Stored bytes that hold nothing which this version can read.
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unreadable(String sentence) {
        super(sentence);
    }

    Unreadable(String sentence, Throwable cause) {
        super(sentence + ": " + cause.getMessage(), cause);
    }
}
