package org.plenary.sequencer;

/// Where deliberation announces its steps.
public interface Announcement {

    void announce(Announced step);

    /// Says that every step up to the log index `index` has been announced.
    void through(long index);
}
