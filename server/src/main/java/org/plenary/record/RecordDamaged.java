package org.plenary.record;

import java.io.IOException;
import java.nio.file.Path;

/// A record cannot be what was written; the message says where, and what to do.
public final class RecordDamaged extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final long offset;
    private final long ordinal;

    RecordDamaged(Path file, long offset, long ordinal, String what) {
        super("%s is damaged at byte %d, entry %d: %s. Nothing was changed. %s".formatted(file, offset, ordinal, what, cure(ordinal)));
        this.file = file;
        this.offset = offset;
        this.ordinal = ordinal;
    }

    private static String cure(long ordinal) {
        return "Put this file back from a backup or from another node%s."
                .formatted(ordinal > 1 ? "; the " + (ordinal - 1) + " entries before it are whole" : "");
    }

    public Path file() {
        return file;
    }

    /// Where the first bad entry begins, in bytes; 0 is the head of the file.
    public long offset() {
        return offset;
    }

    /// The first bad entry, from 1; 0 is the head of the file.
    public long ordinal() {
        return ordinal;
    }
}
