package org.plenary.sequencer;

/// What hears of every step, in order, on a thread of its own, after the step is durable.
public interface AnnouncementHandler {

    void on(Announced announced, boolean endOfBatch) throws Exception;
}
