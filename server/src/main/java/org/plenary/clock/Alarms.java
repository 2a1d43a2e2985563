package org.plenary.clock;

import java.time.Duration;

/// Sets alarms.
public interface Alarms extends AutoCloseable {

    /// Has `ring` run once, after a wait; zero or less is at once.
    ///
    /// @return takes the alarm back, unless it has rung
    Runnable in(Duration wait, Runnable ring);

    /// No alarm rings any more.
    @Override
    void close();
}
