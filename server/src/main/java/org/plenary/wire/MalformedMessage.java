package org.plenary.wire;

/// What a client sent is no frame of the protocol; its message is a sentence that may be sent back.
public final class MalformedMessage extends Exception {

    private static final long serialVersionUID = 1;

    MalformedMessage(String sentence) {
        super(sentence, null, false, false);
    }
}
