package org.plenary.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.core.Command;
import org.plenary.core.Event;
import org.plenary.core.Hall;
import org.plenary.core.HouseCommand;
import org.plenary.core.Submission;
import org.plenary.views.Change;
import org.plenary.views.Item;

/// What is written is read back as it was.
final class RoundTripTest {

    @Test
    void every_command_that_a_client_may_send() {
        for (var command : Samples.all(Command.class)) {
            if (!(command instanceof HouseCommand)) {
                assertThat(Mappings.COMMAND.value(Mappings.COMMAND.message(command))).isEqualTo(command);
            }
        }
    }

    @Test
    void every_command_in_the_log() {
        var shape = Samples.full(Submission.class);
        for (var command : Samples.all(Command.class)) {
            var batch = List.of(new Submission(shape.conference(), shape.id(), shape.badge(), command), Samples.bare(Submission.class));
            assertThat(LogCodec.decode(LogCodec.encode(batch))).isEqualTo(batch);
        }
    }

    @Test
    void every_event() {
        for (var event : Samples.all(Event.class)) {
            assertThat(EventCodec.decode(EventCodec.encode(event))).isEqualTo(event);
        }
    }

    @Test
    void every_item_as_a_client_reads_it() {
        var at = Samples.full(ServerMessage.Beat.class).serverTime();
        for (var item : Samples.all(Item.class)) {
            var update = new ServerMessage.Update(7, at, List.of(new Change.Put(item)));
            assertThat(Mappings.UPDATE.value(Mappings.UPDATE.message(update))).isEqualTo(update);
        }
    }

    @Test
    void halls_one_after_another() throws IOException {
        var halls = List.of(Samples.full(Hall.class), Samples.bare(Hall.class));
        var out = new ByteArrayOutputStream();
        StateCodec.encode(halls, out);
        assertThat(StateCodec.decode(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(halls);
    }
}
