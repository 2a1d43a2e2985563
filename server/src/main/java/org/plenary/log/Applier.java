package org.plenary.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;

/// What the engine drives, on its one apply thread, in log order.
public interface Applier {

    /// Applies one committed batch. An exception from here is final: the state could no longer be trusted, so the engine
    /// turns read-only and applies nothing more.
    ///
    /// @param index the log index; it rises strictly but may have gaps
    /// @param stamp the leader's time, never before an earlier stamp
    void apply(long index, Instant stamp, byte[] batch);

    /// The latest stamp applied, from which time goes on after a restart.
    Instant now();

    /// Writes the whole state.
    ///
    /// @param index all entries up to this one were applied, and none after it
    void save(long index, OutputStream out) throws IOException;

    /// Replaces the state by one that [#save] wrote; called before any apply.
    void load(InputStream in) throws IOException;

    /// The highest log index that something outside the state already tells of, such as the record; the log is not cut at
    /// or below it. Asked once, before the log is opened.
    default long told() {
        return -1;
    }
}
