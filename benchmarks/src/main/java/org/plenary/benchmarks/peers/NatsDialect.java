package org.plenary.benchmarks.peers;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.plenary.benchmarks.load.Speech;

/// The client protocol of NATS: lines, and after that of a message its payload.
final class NatsDialect extends StreamDialect {

    private static final String END = "\r\n";
    private static final String CONNECT =
            "CONNECT {\"verbose\":false,\"pedantic\":false,\"lang\":\"java\",\"version\":\"1\",\"protocol\":1}";
    private static final String SUBJECT = "messages";

    @Override
    void connect(Speech speech) {
        say(CONNECT, speech);
    }

    /// What answers the PING was read after the subscription.
    @Override
    void subscribe(Speech speech) {
        say("SUB " + SUBJECT + " 1" + END + "PING", speech);
    }

    @Override
    public void publish(long number, int bytes, Speech speech) {
        connectOnce(speech);
        ByteBuf packet = Unpooled.buffer(64 + bytes);
        ByteBufUtil.writeAscii(packet, "PUB " + SUBJECT + " " + bytes + END);
        packet.writeLong(number).writeZero(bytes - Long.BYTES);
        ByteBufUtil.writeAscii(packet, END);
        speech.say(false, packet);
    }

    @Override
    boolean take(ByteBuf input, Speech speech, LongConsumer heard) {
        int start = input.readerIndex();
        int end = input.indexOf(start, input.writerIndex(), (byte) '\n');
        if (end < 0) {
            return false;
        }
        if (input.getByte(start) == 'M') {
            return takeMessage(input, end, heard);
        }
        String line = input.readCharSequence(end + 1 - start, StandardCharsets.US_ASCII).toString().strip();
        if (line.equals("PING")) {
            say("PONG", speech);
        } else if (line.equals("PONG")) {
            subscribed();
        } else if (line.startsWith("-ERR")) {
            throw new IllegalStateException(line);
        }
        return true;
    }

    /// The last word of the line is the length of the payload.
    private static boolean takeMessage(ByteBuf input, int end, LongConsumer heard) {
        int length = 0;
        int tenfold = 1;
        for (int at = end - END.length(); input.getByte(at) != ' '; at--, tenfold *= 10) {
            length += (input.getByte(at) - '0') * tenfold;
        }
        int after = end + 1 + length + END.length();
        if (after > input.writerIndex()) {
            return false;
        }
        heard.accept(input.getLong(end + 1));
        input.readerIndex(after);
        return true;
    }

    private static void say(String line, Speech speech) {
        speech.say(false, Unpooled.copiedBuffer(line + END, StandardCharsets.US_ASCII));
    }
}
