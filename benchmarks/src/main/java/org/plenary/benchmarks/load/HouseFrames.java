package org.plenary.benchmarks.load;

import com.google.protobuf.InvalidProtocolBufferException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.ServerFrame;

/// What the house and its clients say to each other, as it goes into one message.
public final class HouseFrames {

    private HouseFrames() {}

    public static ServerFrame read(ByteBuf payload) {
        try {
            return ServerFrame.parseFrom(payload.nioBuffer());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the server's frame cannot be read", e);
        }
    }

    public static void say(ClientFrame frame, Speech speech) {
        speech.say(false, Unpooled.wrappedBuffer(frame.toByteArray()));
    }
}
