package org.plenary.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;

/// Reads stored messages, whose bytes nobody but this server has written.
final class Stored {

    private Stored() {}

    /// @throws Unreadable where the bytes are no such message
    static <M extends Message> M parsed(Parser<M> parser, byte[] bytes) {
        try {
            return parser.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new Unreadable("These bytes are no stored message", e);
        }
    }

    /// @throws Unreadable where the message holds what this version does not know
    static <T, M extends Message> T value(Mapper<T, M> mapper, M message) {
        try {
            return mapper.value(message);
        } catch (Unfit e) {
            throw new Unreadable("A stored message holds what this version does not know", e);
        }
    }

    /// @throws IllegalArgumentException where there are more bytes than `longest`
    static byte[] bounded(byte[] bytes, int longest) {
        if (bytes.length > longest) {
            throw new IllegalArgumentException("%,d bytes are to be stored where %,d is the limit".formatted(bytes.length, longest));
        }
        return bytes;
    }
}
