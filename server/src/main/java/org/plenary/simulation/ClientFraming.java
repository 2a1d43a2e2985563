package org.plenary.simulation;

import java.nio.ByteBuffer;
import java.util.Optional;

/// A client's end of a WebSocket: masks what it sends, and cuts what comes into frames wherever the network has cut it.
final class ClientFraming {

    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int BINARY = 0x2;
    private static final int CLOSE = 0x8;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int MASK = 4;

    private ByteBuffer received = ByteBuffer.allocate(0);

    /// A message, or the number with which the server closes.
    record Frame(Optional<byte[]> message, Optional<Integer> close) {}

    static byte[] framed(byte[] payload) {
        boolean small = payload.length < TWO_BYTES;
        ByteBuffer frame = ByteBuffer.allocate(2 + (small ? 0 : Short.BYTES) + MASK + payload.length);
        frame.put((byte) (FINAL | BINARY));
        if (small) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | TWO_BYTES)).putShort((short) payload.length);
        }
        return frame.put(new byte[MASK]).put(payload).array();
    }

    void received(byte[] bytes) {
        received = ByteBuffer.allocate(received.remaining() + bytes.length).put(received).put(bytes).flip();
    }

    /// The next frame that has come whole.
    Optional<Frame> next() {
        ByteBuffer from = received.duplicate();
        if (from.remaining() < 2) {
            return Optional.empty();
        }
        int opcode = from.get() & 0xf;
        int first = from.get() & 0xff;
        int more = first == TWO_BYTES ? Short.BYTES : first == EIGHT_BYTES ? Long.BYTES : 0;
        if (from.remaining() < more) {
            return Optional.empty();
        }
        int length = first == TWO_BYTES ? from.getShort() & 0xffff : first == EIGHT_BYTES ? (int) from.getLong() : first;
        if (from.remaining() < length) {
            return Optional.empty();
        }
        byte[] payload = new byte[length];
        from.get(payload);
        received = from.slice();
        return Optional.of(switch (opcode) {
            case BINARY -> new Frame(Optional.of(payload), Optional.empty());
            case CLOSE -> new Frame(Optional.empty(), Optional.of(length < Short.BYTES ? 0 : ByteBuffer.wrap(payload).getShort() & 0xffff));
            default -> new Frame(Optional.empty(), Optional.empty());
        });
    }
}
