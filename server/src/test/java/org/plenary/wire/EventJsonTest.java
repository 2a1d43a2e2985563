package org.plenary.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.core.AgendaEvent.SessionSuspended;
import org.plenary.core.DeskId;
import org.plenary.core.Event;
import org.plenary.core.SessionId;
import org.plenary.core.SignalEvent;
import org.plenary.core.TurnId;
import org.plenary.stored.v1.SlowDownAsked;

/// Events as an export tells them, measured by protobuf's own JSON.
final class EventJsonTest {

    @Test
    void nothing_else_of_any_event_is_lost() throws InvalidProtocolBufferException {
        for (Event event : Samples.all(Event.class)) {
            assertThat(read(event))
                    .isEqualTo(fields(event) instanceof SlowDownAsked asked ? asked.toBuilder().clearDesk().build() : fields(event));
        }
    }

    @Test
    void which_desk_asked_to_slow_down_is_told_to_nobody() {
        var asked = new SignalEvent.SlowDownAsked(new DeskId("en-1"), new TurnId(7), Instant.parse("2001-12-13T05:30:00Z"));
        assertThat(EventCodec.json(asked)).isEqualTo("{\"desk\":\"\",\"turn\":7,\"until\":\"1008221400000000\"}");
        assertThat(EventCodec.decode(EventCodec.encode(asked))).isEqualTo(asked);
    }

    @Test
    void names_and_signs_come_through_in_one_line() throws InvalidProtocolBufferException {
        Event event = suspended("Обед, \"стол\"\\\n\t\u0000\u001f\u2028 и \ud83c\udf99");
        assertThat(EventCodec.json(event)).doesNotContain("\n").contains("Обед, \\\"стол\\\"\\\\\\u000a\\u0009\\u0000\\u001f");
        assertThat(read(event)).isEqualTo(fields(event));
    }

    /// Whoever reads an export relies on these names.
    @Test
    void fields_bear_the_names_of_the_stored_message() {
        assertThat(EventCodec.json(suspended("Lunch")))
                .isEqualTo("{\"session\":\"session-1\",\"until\":\"1008221400000000\",\"reason\":\"Lunch\"}");
    }

    private static Event suspended(String reason) {
        return new SessionSuspended(new SessionId("session-1"), Optional.of(Instant.parse("2001-12-13T05:30:00Z")), reason);
    }

    private static Message fields(Event event) {
        return (Message) Mappings.EVENT.message(event).getAllFields().values().iterator().next();
    }

    private static Message read(Event event) throws InvalidProtocolBufferException {
        var read = fields(event).newBuilderForType();
        JsonFormat.parser().merge(EventCodec.json(event), read);
        return read.build();
    }
}
