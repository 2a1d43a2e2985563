package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Texts that are UTF-8 and texts that are not, whole and in pieces.
class ProofreaderTest {

    private static final int TEXT = 0x1;
    private static final int BINARY = 0x2;
    private static final int PING = 0x9;
    private static final int FINAL = 0x80;
    private static final byte[] MASK = {0x37, (byte) 0xfa, 0x21, 0x3d};

    private final EmbeddedChannel channel = new EmbeddedChannel(new Proofreader());

    @Test
    void what_may_follow_what_is_as_the_jdk_has_it() {
        var dice = new Random(2001);
        int[] interesting = {0, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee,
                0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff};
        int good = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[1 + dice.nextInt(4)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) (dice.nextBoolean() ? dice.nextInt(256) : interesting[dice.nextInt(interesting.length)]);
            }
            good += jdk(bytes) ? 1 : 0;
            assertThat(ours(bytes)).as("%s", ByteBuffer.wrap(bytes).asReadOnlyBuffer()).isEqualTo(jdk(bytes));
        }
        assertThat(good).isBetween(10_000, 190_000);
    }

    @Test
    void a_text_is_stopped_at_its_first_wrong_byte_before_its_frame_is_whole() {
        byte[] frame = frame(FINAL | TEXT, new byte[] {'a', (byte) 0xc3, (byte) 0xa4, (byte) 0xf4, (byte) 0x90, 'b', 'c'});
        for (int i = 0; i < 10; i++) {
            put(frame[i]);
        }
        assertThatThrownBy(() -> put(frame[10])).isInstanceOf(Messages.Breach.class).hasMessage("the text is not valid UTF-8");
        put(frame[11]);
        assertThat(passed()).isEqualTo(10);
    }

    @Test
    void what_comes_before_the_wrong_byte_is_passed_on() {
        byte[] ping = frame(FINAL | PING, new byte[] {(byte) 0xff});
        byte[] wrong = frame(FINAL | TEXT, new byte[] {'a', (byte) 0xff, 'b'});
        assertThatThrownBy(() -> put(join(ping, wrong))).isInstanceOf(Messages.Breach.class);
        assertThat(passed()).isEqualTo(ping.length + wrong.length - 2);
    }

    @Test
    void a_character_may_be_cut_by_fragments_and_frames_of_control() {
        byte[] all = join(
                frame(TEXT, new byte[] {(byte) 0xe2}), frame(FINAL | PING, new byte[] {(byte) 0xff}), frame(0, new byte[0]),
                frame(0, new byte[] {(byte) 0x82}), frame(FINAL, new byte[] {(byte) 0xac}), frame(BINARY, new byte[] {(byte) 0xff}),
                frame(FINAL, new byte[] {(byte) 0xff}), frame(FINAL | TEXT, "Мы говорим".repeat(9_000).getBytes(StandardCharsets.UTF_8)));
        for (byte each : all) {
            put(each);
        }
        assertThat(passed()).isEqualTo(all.length);
        put(all);
        assertThat(passed()).isEqualTo(all.length);
    }

    @Test
    void a_text_does_not_end_within_a_character() {
        put(frame(TEXT, new byte[] {(byte) 0xe2, (byte) 0x82}));
        assertThatThrownBy(() -> put(frame(FINAL, new byte[0]))).isInstanceOf(Messages.Breach.class);
    }

    private void put(byte... bytes) {
        channel.writeInbound(Unpooled.copiedBuffer(bytes));
    }

    private int passed() {
        int passed = 0;
        for (ByteBuf part = channel.readInbound(); part != null; part = channel.readInbound()) {
            passed += part.readableBytes();
            part.release();
        }
        return passed;
    }

    private static boolean jdk(byte[] bytes) {
        try {
            var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean ours(byte[] bytes) {
        var text = new Utf8();
        for (byte each : bytes) {
            if (!text.takes(each & 0xff)) {
                return false;
            }
        }
        return text.whole();
    }

    private static byte[] frame(int first, byte[] payload) {
        var frame = new ByteArrayOutputStream();
        frame.write(first);
        frame.write(0x80 | (payload.length < 126 ? payload.length : payload.length <= 0xffff ? 126 : 127));
        if (payload.length > 0xffff) {
            frame.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        } else if (payload.length >= 126) {
            frame.writeBytes(ByteBuffer.allocate(2).putShort((short) payload.length).array());
        }
        frame.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ MASK[i % 4]);
        }
        return frame.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
