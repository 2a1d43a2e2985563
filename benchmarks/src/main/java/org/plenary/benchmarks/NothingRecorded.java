package org.plenary.benchmarks;

import org.plenary.sequencer.Recording;

/// A record for deliberation whose snapshots nobody will ever begin with.
final class NothingRecorded implements Recording {

    @Override
    public long lastIndex() {
        return -1;
    }

    @Override
    public void startsAfter(long index) {
        throw new IllegalStateException("a fresh log begins with a snapshot");
    }

    @Override
    public void awaitRecorded(long index) {}
}
