package org.plenary.benchmarks.peers;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Queue;
import java.util.function.LongConsumer;
import org.plenary.benchmarks.load.Dialect;
import org.plenary.benchmarks.load.Speech;

/// Socket.IO 5 over Engine.IO 4: the message is a string, with the number in 16 hexadecimal digits first.
final class SocketIoDialect implements Dialect {

    static final String ADDRESS = "/socket.io/?EIO=4&transport=websocket";
    private static final HexFormat HEX = HexFormat.of();
    private static final int DIGITS = 16;
    private static final String PING = "2";
    private static final String PONG = "3";
    private static final String CONNECT = "40";
    private static final String EVENT = "42[\"message\",\"";
    private static final String END = "\"]";

    private final Queue<String> waiting = new ArrayDeque<>();
    private Runnable ready = () -> {};
    private boolean asked;
    private boolean connected;

    @Override
    public void open(Speech speech, Runnable ready) {
        this.ready = ready;
        connect(speech);
    }

    @Override
    public void publish(long number, int bytes, Speech speech) {
        String event = EVENT + HEX.toHexDigits(number) + ".".repeat(bytes - DIGITS) + END;
        if (connected) {
            say(event, speech);
        } else {
            waiting.add(event);
            connect(speech);
        }
    }

    @Override
    public void read(ByteBuf payload, boolean text, Speech speech, LongConsumer heard) {
        if (begins(payload, EVENT)) {
            heard.accept(number(payload, payload.readerIndex() + EVENT.length()));
        } else if (begins(payload, PING)) {
            say(PONG, speech);
        } else if (begins(payload, CONNECT)) {
            connected = true;
            waiting.forEach(event -> say(event, speech));
            waiting.clear();
            ready.run();
        }
    }

    private void connect(Speech speech) {
        if (!asked) {
            asked = true;
            say(CONNECT, speech);
        }
    }

    private static boolean begins(ByteBuf payload, String with) {
        if (payload.readableBytes() < with.length()) {
            return false;
        }
        for (int i = 0; i < with.length(); i++) {
            if (payload.getByte(payload.readerIndex() + i) != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static long number(ByteBuf payload, int at) {
        long number = 0;
        for (int i = at; i < at + DIGITS; i++) {
            number = number << 4 | HexFormat.fromHexDigit(payload.getByte(i));
        }
        return number;
    }

    private static void say(String text, Speech speech) {
        speech.say(true, Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }
}
