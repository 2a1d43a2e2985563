package org.plenary.record;

import java.io.IOException;
import org.plenary.core.ConferenceId;

/// The log, applied again, tells something else than the record does; the server must stop before it adds to either.
public final class RecordDiverges extends IOException {

    private static final long serialVersionUID = 1L;

    private final long index;
    private final long ordinal;
    private final transient ChainHash recorded;
    private final transient ChainHash replayed;

    RecordDiverges(ConferenceId conference, long index, RecordEntry entry, ChainHash replayed) {
        super(("The record of %s and the log differ at log index %d, entry %d: the chain hash is %s in the record and %s from the log. "
                + "Nothing was changed. The log or the record is from elsewhere, or other rules were run: "
                + "put both back from the same backup, or start the version that wrote them.")
                .formatted(conference, index, entry.ordinal(), entry.hash(), replayed));
        this.index = index;
        this.ordinal = entry.ordinal();
        this.recorded = entry.hash();
        this.replayed = replayed;
    }

    /// The log index that was applied again.
    public long index() {
        return index;
    }

    /// The first entry that differs, from 1.
    public long ordinal() {
        return ordinal;
    }

    /// The chain hash that the entry has in the record.
    public ChainHash recorded() {
        return recorded;
    }

    /// The chain hash that it would have by the log; where the log has no such event, that of the entry before.
    public ChainHash replayed() {
        return replayed;
    }
}
