package org.plenary.client;

import org.plenary.protocol.v1.Words;

/// The server lets nobody in with this join code or token; trying again does not help.
public final class AccessRefused extends PlenaryFailure {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final Words words;

    AccessRefused(int status, String code, Words words) {
        super("%s (HTTP %d): %s".formatted(code, status, words.getEn()));
        this.status = status;
        this.code = code;
        this.words = words;
    }

    /// The HTTP status: 400 to 499, but neither 408, 425 nor 429, after which the client tries again by itself.
    public int status() {
        return status;
    }

    /// The reason's key; empty where the answer was not the server's own.
    public String code() {
        return code;
    }

    /// The sentence to show, in English and in Russian.
    public Words words() {
        return words;
    }
}
