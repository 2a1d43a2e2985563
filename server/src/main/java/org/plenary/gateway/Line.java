package org.plenary.gateway;

import java.nio.ByteBuffer;

/// The way to one client, as far as those who send need to know it.
interface Line {

    /// Whether it takes more at present.
    boolean writable();

    /// Hands over whole frames, which lie in a part of a buffer; it is shared with others and stays as it is.
    void write(ByteBuffer bytes, int from, int to);

    /// Hands over whole frames, which fill a buffer.
    default void write(ByteBuffer frames) {
        write(frames, 0, frames.limit());
    }
}
