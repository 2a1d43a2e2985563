package org.plenary.wire;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.plenary.core.Hall;

/// The state of a server as its snapshots keep it: one message per hall, each after its length. Equal states are equal bytes.
public final class StateCodec {

    /// The longest hall, in bytes.
    public static final int LONGEST = 64 * 1024 * 1024;

    private StateCodec() {}

    public static void encode(List<Hall> halls, OutputStream out) throws IOException {
        for (var hall : halls) {
            Mappings.HALL.message(hall).writeDelimitedTo(out);
        }
    }

    /// Reads halls until the stream ends.
    ///
    /// @throws Unreadable where the stream holds something else, or ends within a hall
    public static List<Hall> decode(InputStream in) throws IOException {
        var halls = new ArrayList<Hall>();
        for (int first = in.read(); first >= 0; first = in.read()) {
            var hall = Stored.parsed(org.plenary.stored.v1.Hall.parser(), bytes(first, in));
            halls.add(Stored.value(Mappings.HALL, hall));
        }
        return List.copyOf(halls);
    }

    private static byte[] bytes(int first, InputStream in) throws IOException {
        int length = length(first, in);
        if (length < 0 || length > LONGEST) {
            throw new Unreadable("A hall has %,d bytes where %,d is the limit".formatted(length, LONGEST));
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new Unreadable("The stream ends within a hall");
        }
        return bytes;
    }

    private static int length(int first, InputStream in) throws IOException {
        try {
            return CodedInputStream.readRawVarint32(first, in);
        } catch (InvalidProtocolBufferException e) {
            throw new Unreadable("The stream holds no length of a hall", e);
        }
    }
}
