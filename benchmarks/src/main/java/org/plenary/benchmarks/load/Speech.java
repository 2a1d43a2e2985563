package org.plenary.benchmarks.load;

import io.netty.buffer.ByteBuf;

/// The mouth of one connection.
public interface Speech {

    /// Sends a data frame, masked as a client must; the payload is then the speech's to release.
    void say(boolean text, ByteBuf payload);
}
