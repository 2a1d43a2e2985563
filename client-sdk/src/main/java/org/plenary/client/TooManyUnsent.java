package org.plenary.client;

/// As many commands wait as a client may keep ([ClientOptions#unsentLimit]); this one was not accepted.
public final class TooManyUnsent extends PlenaryFailure {

    private static final long serialVersionUID = 1;

    TooManyUnsent(int limit) {
        super("%d commands wait to be answered already".formatted(limit));
    }
}
