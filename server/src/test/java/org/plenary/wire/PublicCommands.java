package org.plenary.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import org.plenary.core.Command;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ServerFrame;
import org.plenary.views.View;
import org.plenary.wire.ServerMessage.Snapshot;

/// What the public protocol makes of the core's values, for tests that play a client.
public final class PublicCommands {

    private PublicCommands() {}

    public static org.plenary.protocol.v1.Command command(Command command) {
        return Mappings.COMMAND.message(command);
    }

    /// Whether a mirror holds exactly the items of a view.
    public static boolean shows(Collection<Item> mirror, View view) {
        try {
            byte[] bytes = ServerCodec.encode(Encoding.PROTOBUF, new Snapshot(1, Instant.EPOCH, view.items()));
            return new HashSet<>(mirror).equals(new HashSet<>(ServerFrame.parseFrom(bytes).getSnapshot().getItemsList()));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }
}
