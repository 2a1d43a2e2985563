package org.plenary.simulation;

import org.plenary.sequencer.Announced;
import org.plenary.sequencer.AnnouncementHandler;

/// What the connections hear: only what is news, for an earlier life has told its own clients.
///
/// @param heard run after everything they hear
record News(AnnouncementHandler announcer, Runnable heard) implements AnnouncementHandler {

    @Override
    public void on(Announced step, boolean endOfBatch) throws Exception {
        if (!step.replayed()) {
            announcer.on(step, endOfBatch);
        }
        heard.run();
    }

    @Override
    public void through(long index) throws Exception {
        announcer.through(index);
        heard.run();
    }
}
