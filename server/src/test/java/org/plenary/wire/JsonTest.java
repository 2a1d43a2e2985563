package org.plenary.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Hello;
import org.plenary.protocol.v1.ServerFrame;

/// Our JSON measured by protobuf's own.
final class JsonTest {

    private static final JsonFormat.Parser THEIRS = JsonFormat.parser().ignoringUnknownFields();

    @Test
    void theirs_reads_what_we_write() throws InvalidProtocolBufferException {
        for (var frame : Frames.ofTheServer().values()) {
            var read = ServerFrame.newBuilder();
            THEIRS.merge(new String(JsonWriter.written(frame), StandardCharsets.UTF_8), read);
            assertThat(read.build()).isEqualTo(frame);
        }
    }

    @Test
    void what_we_write_has_the_fields_of_theirs() throws InvalidProtocolBufferException {
        var printer = JsonFormat.printer().alwaysPrintFieldsWithNoPresence().omittingInsignificantWhitespace();
        for (var frame : Frames.ofTheServer().values()) {
            assertThat(new String(JsonWriter.written(frame), StandardCharsets.UTF_8)).isEqualTo(printer.print(frame));
        }
    }

    @Test
    void we_read_what_theirs_writes() throws InvalidProtocolBufferException, MalformedMessage {
        for (var frame : Frames.ofClients().values()) {
            assertThat(read(JsonFormat.printer().print(frame))).isEqualTo(frame);
            assertThat(read(JsonFormat.printer().preservingProtoFieldNames().print(frame))).isEqualTo(frame);
        }
    }

    @Test
    void every_character_comes_through() throws InvalidProtocolBufferException, MalformedMessage {
        var all = new StringBuilder();
        for (int c = 0; c < 0x3000; c++) {
            all.appendCodePoint(c);
        }
        all.append("\ud83c\udf99\u2028\u2029\uffff");
        for (int from = 0; from < all.length() - 1; from += 100) {
            String part = all.substring(from, Math.min(from + 100, all.length()));
            var frame = ClientFrame.newBuilder().setHello(Hello.newBuilder().setTicket(part).setClient(1)).build();
            assertThat(read(new String(JsonWriter.written(frame), StandardCharsets.UTF_8))).isEqualTo(frame);
            assertThat(read(JsonFormat.printer().print(frame))).isEqualTo(frame);
        }
    }

    @Test
    void numbers_are_read_however_they_are_written() throws MalformedMessage {
        for (String one : new String[] {"1", "\"1\"", "1.0", "1e0", "10e-1", "\"0.1e1\""}) {
            assertThat(read("{\"probe\":{\"sent\":" + one + "}}").getProbe().getSent()).isEqualTo(1);
        }
        assertThat(read("{\"probe\":{\"sent\":\"-9223372036854775808\"}}").getProbe().getSent()).isEqualTo(Long.MIN_VALUE);
        assertThat(read("{\"hello\":{\"client\":\"18446744073709551615\"}}").getHello().getClient()).isEqualTo(-1);
    }

    @Test
    void what_is_not_known_is_stepped_over() throws MalformedMessage {
        var frame =
                read(" { \"later\" : [ 1 , -2.5e+3 , { } , [ ] , \"x\\\"]\" , null , true ] , \"probe\" : { \"sent\" : \"7\" , \"x\" : {"
                        + "\"y\":{\"z\":false}} } } ");
        assertThat(frame.getProbe().getSent()).isEqualTo(7);
    }

    /// Theirs is more lenient, never less.
    @Test
    void what_we_read_theirs_reads_the_same() throws InvalidProtocolBufferException {
        var dice = new SplittableRandom(20_011_214);
        for (var frame : Frames.ofClients().values()) {
            byte[] text = JsonWriter.written(frame);
            for (int round = 0; round < 200; round++) {
                byte[] changed = text.clone();
                changed[dice.nextInt(changed.length)] = (byte) dice.nextInt(32, 127);
                compare(new String(changed, StandardCharsets.UTF_8));
            }
        }
    }

    private static void compare(String text) throws InvalidProtocolBufferException {
        ClientFrame ours;
        try {
            ours = read(text);
        } catch (MalformedMessage e) {
            assertThat(e).hasMessageContaining("JSON");
            return;
        }
        var theirs = ClientFrame.newBuilder();
        THEIRS.merge(text, theirs);
        assertThat(ours).as(text).isEqualTo(theirs.build());
    }

    private static ClientFrame read(String text) throws MalformedMessage {
        return JsonReader.read(text.getBytes(StandardCharsets.UTF_8), ClientFrame.newBuilder()).build();
    }
}
