package org.plenary.simulation;

import org.plenary.sequencer.Announced;
import org.plenary.sequencer.Announcement;

/// The announcement, with somebody who sees every step before anybody else.
record WatchedAnnouncement(Announcement announcement, StepWatch steps) implements Announcement {

    @Override
    public void announce(Announced step) {
        steps.announced(step);
        announcement.announce(step);
    }

    @Override
    public void through(long index) {
        announcement.through(index);
    }
}
