package org.plenary.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Collection;
import java.util.List;
import org.plenary.core.Command;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.ServerFrame;
import org.plenary.views.Item;

/// The other end of the binary codec, for whoever plays the clients of a server in the same process.
public final class ClientSide {

    private ClientSide() {}

    /// A command as a client names it.
    ///
    /// @throws IllegalArgumentException where the protocol has no such command
    public static org.plenary.protocol.v1.Command command(Command command) {
        return Mappings.COMMAND.message(command);
    }

    /// Items as a mirror holds them.
    public static List<org.plenary.protocol.v1.Item> items(Collection<Item> items) {
        return Mappings.OWN.message(new ServerMessage.Own(List.copyOf(items))).getItemsList();
    }

    public static byte[] encode(ClientFrame frame) {
        return frame.toByteArray();
    }

    /// @throws MalformedMessage where the bytes are no frame of a server
    public static ServerFrame decode(byte[] bytes) throws MalformedMessage {
        try {
            return ServerFrame.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new MalformedMessage("The message is no protobuf of plenary.v1.");
        }
    }
}
