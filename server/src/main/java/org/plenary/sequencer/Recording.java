package org.plenary.sequencer;

import java.io.IOException;

/// What deliberation asks of the record: that no snapshot forgets what is not yet on record.
public interface Recording {

    /// The highest log index that the records tell of; the log must not lose what they tell.
    long lastIndex();

    /// Where the log begins to be told: with the entry after `index`. Called before the first announcement.
    void startsAfter(long index) throws IOException;

    /// Returns once everything announced up to the log index `index` is durable in the records.
    ///
    /// @throws IOException where that cannot be; no snapshot may be taken then
    void awaitRecorded(long index) throws IOException, InterruptedException;
}
