package org.plenary.sequencer;

/// What hears of every step, in order, on a thread of its own, after the step is durable.
public interface AnnouncementHandler {

    void on(Announced announced, boolean endOfBatch) throws Exception;

    /// Every step up to the log index `index` has been announced; the entries of the log that made no step are told by this
    /// alone. Whoever waits for a handler to have come to `index` publishes this first.
    default void through(long index) throws Exception {}
}
