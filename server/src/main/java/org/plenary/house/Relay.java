package org.plenary.house;

import org.jspecify.annotations.Nullable;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.AnnouncementHandler;

/// Stands on the announcement ring for a handler that comes later: it passes on what is news, once there is one.
final class Relay implements AnnouncementHandler {

    private volatile @Nullable AnnouncementHandler next;

    void to(AnnouncementHandler handler) {
        next = handler;
    }

    @Override
    public void on(Announced step, boolean endOfBatch) throws Exception {
        AnnouncementHandler handler = next;
        if (handler != null && !step.replayed()) {
            handler.on(step, endOfBatch);
        }
    }

    @Override
    public void through(long index) throws Exception {
        AnnouncementHandler handler = next;
        if (handler != null) {
            handler.through(index);
        }
    }
}
