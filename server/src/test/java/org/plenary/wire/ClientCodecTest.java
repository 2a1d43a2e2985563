package org.plenary.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.NotTaken;
import org.plenary.core.RequestId;
import org.plenary.core.TurnId;
import org.plenary.wire.ClientMessage.Hello;
import org.plenary.wire.ClientMessage.NotUnderstood;
import org.plenary.wire.ClientMessage.Numbered;
import org.plenary.wire.ClientMessage.Probe;

/// What becomes of what clients send.
final class ClientCodecTest {

    @Test
    void the_three_frames() throws MalformedMessage {
        assertThat(json("{\"hello\":{\"ticket\":\"t\",\"client\":\"17\",\"revision\":\"4\"}}"))
                .isEqualTo(new Hello("t", 17, Optional.empty(), Optional.of(4L)));
        assertThat(json("{\"probe\":{\"sent\":\"5\"}}")).isEqualTo(new Probe(5));
        assertThat(json("{\"command\":{\"counter\":\"1\",\"command\":{\"giveFloor\":{\"next\":3,\"ending\":2}}}}"))
                .isEqualTo(new Numbered(1, new GiveFloor(new RequestId(3), Optional.of(new TurnId(2)))));
    }

    @Test
    void a_command_that_nobody_knows_is_not_taken() throws MalformedMessage {
        assertThat(json("{\"command\":{\"counter\":\"1\",\"command\":{\"singAlong\":{\"next\":3}}}}"))
                .isEqualTo(new NotUnderstood(1, NotTaken.UNKNOWN_COMMAND, ""));
    }

    @Test
    void an_unfit_value_is_named() throws MalformedMessage {
        assertThat(json("{\"command\":{\"counter\":\"1\",\"command\":{\"giveFloor\":{\"next\":-3}}}}"))
                .isEqualTo(new NotUnderstood(1, NotTaken.INVALID, "give_floor.next: RequestId counts from 1, not -3"));
    }

    @Test
    void a_frame_of_no_kind_is_malformed() {
        assertThatThrownBy(() -> json("{\"greeting\":{}}")).isInstanceOf(MalformedMessage.class);
    }

    private static ClientMessage json(String text) throws MalformedMessage {
        return ClientCodec.decode(Encoding.JSON, text.getBytes(StandardCharsets.UTF_8));
    }
}
