package org.plenary.gateway;

import java.nio.ByteBuffer;

/// The way to one client, as far as those who send need to know it.
interface Line {

    /// Whether it takes more at present.
    boolean writable();

    /// Hands over whole frames; the bytes are shared with others and stay as they are.
    void write(ByteBuffer frames);
}
