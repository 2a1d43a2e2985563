package org.plenary.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.core.NotTaken;
import org.plenary.core.Submission;
import org.plenary.wire.ClientMessage.NotUnderstood;
import org.plenary.wire.ClientMessage.Numbered;

/// Whatever is sent, it is understood, not understood, or malformed, and never anything else.
final class MalformedTest {

    private static final long SEED = 20_011_213;

    @ParameterizedTest
    @EnumSource
    void a_frame_that_ends_too_early(Encoding encoding) {
        for (byte[] frame : frames(encoding)) {
            for (int length = 0; length < frame.length; length++) {
                answer(encoding, Arrays.copyOf(frame, length));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_frame_with_bytes_that_flipped(Encoding encoding) {
        var dice = new SplittableRandom(SEED);
        for (byte[] frame : frames(encoding)) {
            for (int round = 0; round < 300; round++) {
                byte[] flipped = frame.clone();
                for (int flips = dice.nextInt(1, 4); flips > 0; flips--) {
                    flipped[dice.nextInt(flipped.length)] = (byte) dice.nextInt(256);
                }
                answer(encoding, flipped);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytes_without_any_sense(Encoding encoding) {
        var dice = new SplittableRandom(SEED);
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = new byte[dice.nextInt(200)];
            dice.nextBytes(bytes);
            answer(encoding, bytes);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_message_that_is_too_long(Encoding encoding) {
        assertThatThrownBy(() -> ClientCodec.decode(encoding, new byte[ClientCodec.LONGEST + 1]))
                .isInstanceOf(MalformedMessage.class)
                .hasMessage("A message has at most 16384 bytes, and this one 16385.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "7", "[]", "\"hello\"", "{}", "{", "{\"hello\":{}}}", "{\"hello\":{}} x", "{\"hello\":[]}",
            "{\"hello\":{\"ticket\":7,\"client\":\"1\"}}", "{\"hello\":{\"client\":\"-1\"}}",
            "{\"hello\":{\"client\":\"18446744073709551616\"}}",
            "{\"hello\":{\"client\":\"0\"}}", "{\"hello\":{\"client\":\"1e1000000\"}}", "{\"hello\":{\"client\":1e-1000000}}",
            "{\"hello\":{\"client\":\"\"}}", "{\"hello\":{\"client\":NaN}}", "{\"hello\":{\"client\":1.5}}", "{\"hello\":{\"client\":01}}",
            "{\"hello\":{\"client\":+1}}", "{\"hello\":{\"client\":true}}", "{hello:{client:1}}", "{'hello':{'client':1}}",
            "{\"hello\":{\"client\":1,}}", "{\"hello\":{\"client\":1}/**/}", "{\"hello\":{\"client\":1},\"probe\":{}}",
            "{\"hello\":{\"client\":1,\"ticket\":\"\\ud800\"}}", "{\"hello\":{\"client\":1,\"ticket\":\"\\x\"}}",
            "{\"hello\":{\"client\":1,\"ticket\":\"\n\"}}", "{\"hello\":{\"client\":1,\"ticket\":\"\\u00g0\"}}",
            "{\"hello\":{\"client\":1},\"unknown\":tru}", "{\"probe\":{\"sent\":\"9223372036854775808\"}}",
            "{\"command\":{\"counter\":\"1\",\"command\":{\"endTurn\":{\"turn\":2147483648}}}}",
            "{\"command\":{\"counter\":\"1\",\"command\":{\"endTurn\":7}}}"})
    void json_that_is_no_frame(String text) {
        assertThatThrownBy(() -> ClientCodec.decode(Encoding.JSON, text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedMessage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"x\":", "{\"hello\":", "{\"command\":{\"command\":"})
    void json_that_nests_without_end(String opening) {
        String text = "{\"x\":" + opening.repeat((ClientCodec.LONGEST - 5) / opening.length());
        assertThatThrownBy(() -> ClientCodec.decode(Encoding.JSON, text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedMessage.class)
                .hasMessageContaining("less nesting");
    }

    @Test
    void utf_8_that_is_none() {
        assertThatThrownBy(() -> ClientCodec.decode(Encoding.JSON, new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}))
                .isInstanceOf(MalformedMessage.class)
                .hasMessage("The message is no UTF-8.");
    }

    @Test
    void little_of_what_was_sent_is_sent_back() throws MalformedMessage {
        String long9000 = "я".repeat(4_000);
        for (String command : List.of("\"openSession\":{\"session\":\"%s\"}", "\"rule\":{\"ruling\":\"%s\"}",
                "\"admitDelegation\":{\"delegation\":{\"id\":\"x\",\"category\":\"guest\",\"name\":{},\"language\":\"en\",\"notified\":\"%s\"}}")) {
            var text = "{\"command\":{\"counter\":1,\"command\":{" + command.formatted(long9000) + "}}}";
            var answer = (NotUnderstood) ClientCodec.decode(Encoding.JSON, text.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.reason()).isEqualTo(NotTaken.INVALID);
            assertThat(answer.detail().chars().filter(c -> c == 'я').count()).isBetween(1L, 100L);
        }
    }

    private static List<byte[]> frames(Encoding encoding) {
        return Frames.ofClients().values().stream()
                .map(frame -> encoding == Encoding.JSON ? JsonWriter.written(frame) : frame.toByteArray())
                .toList();
    }

    /// What is understood must go into the log and come out of it as it was.
    private static void answer(Encoding encoding, byte[] bytes) {
        try {
            var message = ClientCodec.decode(encoding, bytes);
            if (message instanceof Numbered(long counter, var command)) {
                var sample = Samples.bare(Submission.class);
                var batch = List.of(new Submission(sample.conference(), sample.id(), sample.badge(), command));
                assertThat(LogCodec.decode(LogCodec.encode(batch))).isEqualTo(batch);
                assertThat(counter).isPositive();
            }
            if (message instanceof NotUnderstood understood) {
                assertThat(understood.reason()).isIn(NotTaken.UNKNOWN_COMMAND, NotTaken.INVALID);
                assertThat(understood.detail()).hasSizeLessThan(300);
            }
        } catch (MalformedMessage e) {
            assertThat(e).message().isNotBlank().hasSizeLessThan(200);
        }
    }
}
