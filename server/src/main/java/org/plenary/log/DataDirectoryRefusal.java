package org.plenary.log;

import org.jspecify.annotations.Nullable;

/// Why a data directory cannot be used; the message says what to do.
public final class DataDirectoryRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// The reasons, in order of precedence.
    public enum Reason {

        /// There is something of that name, and it is no directory.
        NOT_A_DIRECTORY,

        /// There is no data where some is to be read.
        MISSING,

        /// The directory cannot be created, read or written.
        NOT_WRITABLE,

        /// Another process uses it.
        IN_USE,

        /// Its data has another format than this version reads.
        OTHER_VERSION,

        /// It holds something else than Plenary's data.
        FOREIGN
    }

    DataDirectoryRefusal(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
