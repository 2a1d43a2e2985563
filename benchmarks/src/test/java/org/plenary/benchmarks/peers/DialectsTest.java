package org.plenary.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.benchmarks.load.Dialect;

/// What is said to servers that not every machine has, and what is made of their answers.
class DialectsTest {

    private final List<String> said = new ArrayList<>();
    private final List<Long> heard = new ArrayList<>();
    private boolean ready;

    @Test
    void nats_packets_begin_and_end_anywhere() {
        var nats = new NatsDialect();
        open(nats);
        assertThat(text(said.getLast())).isEqualTo("SUB messages 1\r\nPING\r\n");
        var stream = Unpooled.buffer();
        line(stream, "INFO {\"server_id\":\"X\"}");
        line(stream, "PONG");
        line(stream, "PING");
        for (long number = 1; number <= 3; number++) {
            line(stream, "MSG messages 1 128");
            line(stream.writeBytes(PlainDialect.message(number, 128)), "");
        }
        readInPieces(nats, stream);
        assertThat(ready).isTrue();
        assertThat(text(said.getLast())).isEqualTo("PONG\r\n");
        assertThat(heard).containsExactly(1L, 2L, 3L);
    }

    @Test
    void mqtt_packets_begin_and_end_anywhere() {
        var mqtt = new MqttDialect();
        open(mqtt);
        assertThat(said).containsExactly("100c00044d515454040200000000", "820d000100086d6573736167657300");
        said.clear();
        for (long number = 1; number <= 3; number++) {
            mqtt.publish(number, 128, (_, payload) -> said.add(hex(payload)));
        }
        readInPieces(mqtt, Unpooled.wrappedBuffer(HexFormat.of().parseHex("20020000" + "9003000100" + String.join("", said))));
        assertThat(ready).isTrue();
        assertThat(heard).containsExactly(1L, 2L, 3L);
    }

    @Test
    void socket_io_publishes_once_it_is_connected() {
        var socketIo = new SocketIoDialect();
        socketIo.publish(0x1234, 20, (_, payload) -> said.add(hex(payload)));
        assertThat(said).hasSize(1);
        for (String packet : List.of("0{\"sid\":\"a\"}", "40{\"sid\":\"b\"}", "2", "42[\"message\",\"0000000000000007....\"]")) {
            read(socketIo, Unpooled.copiedBuffer(packet, StandardCharsets.US_ASCII));
        }
        assertThat(said.stream().map(DialectsTest::text)).containsExactly("40", "42[\"message\",\"0000000000001234....\"]", "3");
        assertThat(heard).containsExactly(7L);
    }

    private void open(Dialect dialect) {
        dialect.open((_, payload) -> said.add(hex(payload)), () -> ready = true);
    }

    /// Of every length in turn, so that every packet is cut in many places.
    private void readInPieces(Dialect dialect, ByteBuf stream) {
        for (int length = 1; stream.isReadable(); length = length % 7 + 1) {
            read(dialect, stream.readSlice(Math.min(length, stream.readableBytes())));
        }
    }

    private void read(Dialect dialect, ByteBuf payload) {
        dialect.read(payload, false, (_, answer) -> said.add(hex(answer)), heard::add);
    }

    private static void line(ByteBuf stream, String line) {
        stream.writeCharSequence(line + "\r\n", StandardCharsets.US_ASCII);
    }

    private static String hex(ByteBuf payload) {
        byte[] bytes = new byte[payload.readableBytes()];
        payload.readBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String text(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.US_ASCII);
    }
}
