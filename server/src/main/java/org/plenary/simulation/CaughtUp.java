package org.plenary.simulation;

import java.io.IOException;
import org.plenary.record.Recorder;
import org.plenary.sequencer.Recording;

/// The record as deliberation waits for it: where threads would wait for each other, the recorder hears all there is first.
record CaughtUp(Recorder recorder, PacedAnnouncement.Hearer hearer) implements Recording {

    @Override
    public long lastIndex() {
        return recorder.lastIndex();
    }

    @Override
    public void startsAfter(long index) throws IOException {
        recorder.startsAfter(index);
    }

    @Override
    public void awaitRecorded(long index) throws IOException, InterruptedException {
        hearer.catchUp();
        recorder.awaitRecorded(index);
    }
}
