package org.plenary.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.Event;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.Hall;
import org.plenary.core.HouseCommand.Convene;
import org.plenary.core.Submission;
import org.plenary.core.TurnId;

/// What is stored is bounded, says which rules it was stored for, and when it is damaged is read as nothing else.
final class StoredTest {

    private static final Submission SUBMISSION = Samples.full(Submission.class);

    @Test
    void an_entry_says_which_rules_it_was_written_for() {
        assertThat(LogCodec.rulesVersion(LogCodec.encode(List.of(SUBMISSION)))).isEqualTo(LogCodec.RULES_VERSION);
    }

    @Test
    void a_body_has_the_same_hash_in_every_process() {
        assertThat(LogCodec.bodyHash(new EndTurn(new TurnId(7)))).isEqualTo(7_227_467_735_720_444_496L);
        assertThat(LogCodec.bodyHash(new EndTurn(new TurnId(8)))).isNotEqualTo(LogCodec.bodyHash(new EndTurn(new TurnId(7))));
    }

    @Test
    void an_entry_is_bounded() {
        var wordy = new Submission(SUBMISSION.conference(), SUBMISSION.id(), SUBMISSION.badge(),
                new SuspendSession(Optional.empty(), "x".repeat(10_000)));
        assertThatThrownBy(() -> LogCodec.encode(Collections.nCopies(110, wordy))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogCodec.decode(new byte[LogCodec.LONGEST + 1])).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> EventCodec.decode(new byte[EventCodec.LONGEST + 1])).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_hall_is_bounded_before_it_is_read() {
        byte[] endless = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x07, 1, 2, 3};
        assertThatThrownBy(() -> StateCodec.decode(new ByteArrayInputStream(endless))).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_damaged_entry_is_unreadable_or_another_entry() throws Throwable {
        var convene = new Submission(SUBMISSION.conference(), SUBMISSION.id(), SUBMISSION.badge(), Samples.full(Convene.class));
        damage(LogCodec.encode(List.of(SUBMISSION, convene)), LogCodec::decode);
    }

    @Test
    void a_damaged_event_is_unreadable_or_another_event() throws Throwable {
        for (var event : Samples.all(Event.class)) {
            damage(EventCodec.encode(event), EventCodec::decode);
        }
    }

    @Test
    void a_damaged_state_is_unreadable_or_another_state() throws Throwable {
        var out = new ByteArrayOutputStream();
        StateCodec.encode(List.of(Samples.full(Hall.class)), out);
        damage(out.toByteArray(), bytes -> StateCodec.decode(new ByteArrayInputStream(bytes)));
    }

    @Test
    void no_hall_is_no_bytes() throws IOException {
        assertThat(StateCodec.decode(new ByteArrayInputStream(new byte[0]))).isEmpty();
    }

    private static void damage(byte[] whole, ThrowingConsumer<byte[]> read) throws Throwable {
        var dice = new SplittableRandom(20_011_213);
        for (int round = 0; round < 300; round++) {
            byte[] flipped = whole.clone();
            flipped[dice.nextInt(flipped.length)] ^= (byte) (1 << dice.nextInt(8));
            readOrRefuse(read, flipped);
            readOrRefuse(read, Arrays.copyOf(whole, dice.nextInt(whole.length)));
        }
    }

    private static void readOrRefuse(ThrowingConsumer<byte[]> read, byte[] bytes) throws Throwable {
        try {
            read.accept(bytes);
        } catch (Unreadable e) {
            assertThat(e).message().isNotBlank();
        }
    }
}
