package org.plenary.gateway;

import java.util.Optional;
import org.plenary.core.ConferenceId;
import org.plenary.wire.ClientMessage.Listening;

/// What the user of one connection listens to, as this server counts it: nothing before a choice, and after the connection has gone.
final class Hearing {

    private final Headcounts headcounts;
    private final ConferenceId conference;
    private final Broadcast broadcast;
    private Optional<Listening> choice = Optional.empty();

    Hearing(Headcounts headcounts, ConferenceId conference, Broadcast broadcast) {
        this.headcounts = headcounts;
        this.conference = conference;
        this.broadcast = broadcast;
    }

    /// @return false where the conference does not have the language; what was chosen before holds then
    boolean choose(Listening next) {
        boolean there = next.heard().map(broadcast.now().plan().languages()::contains).orElse(true);
        if (there) {
            become(Optional.of(next));
        }
        return there;
    }

    void end() {
        become(Optional.empty());
    }

    private void become(Optional<Listening> next) {
        headcounts.changed(conference, choice, next);
        choice = next;
    }
}
