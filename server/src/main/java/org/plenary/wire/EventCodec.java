package org.plenary.wire;

import com.google.protobuf.Message;
import java.nio.charset.StandardCharsets;
import org.plenary.core.Event;
import org.plenary.stored.v1.SlowDownAsked;

/// Events as the record keeps them; equal events are equal bytes.
public final class EventCodec {

    /// The longest event, in bytes.
    public static final int LONGEST = 1024 * 1024;

    private EventCodec() {}

    /// @throws IllegalArgumentException where it would be longer than [#LONGEST]
    public static byte[] encode(Event event) {
        return Stored.bounded(Mappings.EVENT.message(event).toByteArray(), LONGEST);
    }

    /// The fields of an event as JSON, under their names in the stored message: ProtoJSON, so 64-bit numbers are strings, and times
    /// and durations are such numbers of microseconds. Which desk asked a speaker to slow down is not told.
    public static String json(Event event) {
        var message = (Message) Mappings.EVENT.message(event).getAllFields().values().iterator().next();
        return new String(JsonWriter.written(anonymous(message)), StandardCharsets.UTF_8);
    }

    private static Message anonymous(Message message) {
        return message instanceof SlowDownAsked asked ? asked.toBuilder().clearDesk().build() : message;
    }

    /// @throws Unreadable where the bytes are no event that this version can read
    public static Event decode(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new Unreadable("An event has %,d bytes where %,d is the limit".formatted(bytes.length, LONGEST));
        }
        return Stored.value(Mappings.EVENT, Stored.parsed(org.plenary.stored.v1.Event.parser(), bytes));
    }
}
