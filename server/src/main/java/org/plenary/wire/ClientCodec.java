package org.plenary.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import org.plenary.core.NotTaken;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.NumberedCommand;
import org.plenary.wire.ClientMessage.NotUnderstood;
import org.plenary.wire.ClientMessage.Numbered;
import org.plenary.wire.ClientMessage.Probe;

/// Reads what clients send.
public final class ClientCodec {

    /// The longest message of a client, in bytes.
    public static final int LONGEST = 16 * 1024;

    private ClientCodec() {}

    /// @throws MalformedMessage where the bytes are no frame of the protocol; after that nothing of this client can be trusted
    public static ClientMessage decode(Encoding encoding, byte[] bytes) throws MalformedMessage {
        if (bytes.length > LONGEST) {
            throw new MalformedMessage("A message has at most " + LONGEST + " bytes, and this one " + bytes.length + ".");
        }
        var frame = frame(encoding, bytes);
        return switch (frame.getFrameCase()) {
            case HELLO -> hello(frame.getHello());
            case COMMAND -> numbered(frame.getCommand());
            case PROBE -> new Probe(frame.getProbe().getSent());
            case LISTENING -> listening(frame.getListening());
            case FRAME_NOT_SET -> throw new MalformedMessage(
                    "A frame is a hello, a command, a probe or a choice of what to listen to, and this one is none.");
        };
    }

    private static ClientFrame frame(Encoding encoding, byte[] bytes) throws MalformedMessage {
        return switch (encoding) {
            case PROTOBUF -> protobuf(bytes);
            case JSON -> JsonReader.read(bytes, ClientFrame.newBuilder()).build();
        };
    }

    private static ClientFrame protobuf(byte[] bytes) throws MalformedMessage {
        try {
            return ClientFrame.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new MalformedMessage("The message is no protobuf of plenary.v1.");
        }
    }

    private static ClientMessage hello(org.plenary.protocol.v1.Hello hello) throws MalformedMessage {
        if (hello.getClient() == 0) {
            throw new MalformedMessage("hello.client: a number other than 0");
        }
        try {
            return Mappings.HELLO.value(hello);
        } catch (Unfit e) {
            throw new MalformedMessage("hello." + e.getMessage());
        }
    }

    /// It has no number, and so 0 stands for it in the answer to one that is unfit.
    private static ClientMessage listening(org.plenary.protocol.v1.Listening listening) {
        try {
            return Mappings.LISTENING.value(listening);
        } catch (Unfit e) {
            return new NotUnderstood(0, NotTaken.INVALID, "listening." + e.getMessage());
        }
    }

    private static ClientMessage numbered(NumberedCommand numbered) {
        long counter = numbered.getCounter();
        if (counter < 1) {
            return new NotUnderstood(counter, NotTaken.INVALID, "counter: a number from 1");
        }
        if (numbered.getCommand().getCommandCase().getNumber() == 0) {
            return new NotUnderstood(counter, NotTaken.UNKNOWN_COMMAND, "");
        }
        try {
            return new Numbered(counter, Mappings.COMMAND.value(numbered.getCommand()));
        } catch (Unfit e) {
            return new NotUnderstood(counter, NotTaken.INVALID, String.valueOf(e.getMessage()));
        }
    }
}
