package org.plenary.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.plenary.protocol.CloseCode;
import org.plenary.wire.Encoding;

/// WebSocket frames as a server writes them: whole and not masked.
final class Frames {

    private static final int FINAL_TEXT = 0x81;
    private static final int FINAL_BINARY = 0x82;
    private static final int FINAL_CLOSE = 0x88;
    private static final int FINAL_PONG = 0x8a;
    private static final int SHORT_LENGTH = 125;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int TWO_BYTES_MOST = 0xffff;

    private Frames() {}

    /// How many bytes a frame with such a payload has.
    static int size(int payload) {
        return payload + (payload <= SHORT_LENGTH ? 2 : payload <= TWO_BYTES_MOST ? 4 : 10);
    }

    static void put(ByteBuffer into, Encoding encoding, byte[] payload) {
        switch (encoding) {
            case PROTOBUF -> put(into, FINAL_BINARY, payload);
            case JSON -> put(into, FINAL_TEXT, payload);
        }
    }

    static byte[] message(Encoding encoding, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(size(payload.length));
        put(frame, encoding, payload);
        return frame.array();
    }

    /// A message that many sockets take, in memory that they take as it is.
    static ByteBuffer shared(Encoding encoding, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocateDirect(size(payload.length));
        put(frame, encoding, payload);
        return frame.flip();
    }

    static byte[] pong(byte[] payload) {
        return control(FINAL_PONG, payload);
    }

    static byte[] close(CloseCode code) {
        return close(code.number(), code.reason().getBytes(StandardCharsets.UTF_8));
    }

    /// The answer to a peer's close frame, with the number it gave; 0 is none.
    static byte[] close(int code) {
        return code == 0 ? control(FINAL_CLOSE, new byte[0]) : close(code, new byte[0]);
    }

    private static byte[] close(int code, byte[] reason) {
        return control(FINAL_CLOSE, ByteBuffer.allocate(Short.BYTES + reason.length).putShort((short) code).put(reason).array());
    }

    private static byte[] control(int first, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(size(payload.length));
        put(frame, first, payload);
        return frame.array();
    }

    private static void put(ByteBuffer into, int first, byte[] payload) {
        into.put((byte) first);
        if (payload.length <= SHORT_LENGTH) {
            into.put((byte) payload.length);
        } else if (payload.length <= TWO_BYTES_MOST) {
            into.put((byte) TWO_BYTES).putShort((short) payload.length);
        } else {
            into.put((byte) EIGHT_BYTES).putLong(payload.length);
        }
        into.put(payload);
    }
}
