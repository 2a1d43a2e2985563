package org.plenary.benchmarks.peers;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.function.LongConsumer;
import org.plenary.benchmarks.load.Speech;

/// MQTT 3.1.1 with a clean session, no keep-alive and quality of service 0.
final class MqttDialect extends StreamDialect {

    private static final String TOPIC = "messages";
    private static final int CONNECT = 1;
    private static final int CONNACK = 2;
    private static final int PUBLISH = 3;
    private static final int SUBSCRIBE = 8;
    private static final int SUBACK = 9;
    private static final int REFUSED = 0x80;

    @Override
    void connect(Speech speech) {
        ByteBuf body = Unpooled.buffer();
        word(body, "MQTT").writeByte(4).writeByte(2).writeShort(0);
        speech.say(false, packet(CONNECT, 0, word(body, "")));
    }

    @Override
    void subscribe(Speech speech) {
        speech.say(false, packet(SUBSCRIBE, 2, word(Unpooled.buffer().writeShort(1), TOPIC).writeByte(0)));
    }

    @Override
    public void publish(long number, int bytes, Speech speech) {
        connectOnce(speech);
        ByteBuf body = word(Unpooled.buffer(64 + bytes), TOPIC);
        speech.say(false, packet(PUBLISH, 0, body.writeLong(number).writeZero(bytes - Long.BYTES)));
    }

    @Override
    boolean take(ByteBuf input, Speech speech, LongConsumer heard) {
        int body = input.readerIndex() + 1;
        int length = 0;
        int shift = 0;
        byte digit;
        do {
            if (body == input.writerIndex()) {
                return false;
            }
            digit = input.getByte(body++);
            length |= (digit & 127) << shift;
            shift += 7;
        } while (digit < 0);
        if (body + length > input.writerIndex()) {
            return false;
        }
        hear(input, input.getUnsignedByte(input.readerIndex()) >> 4, body, length, heard);
        input.readerIndex(body + length);
        return true;
    }

    private void hear(ByteBuf input, int type, int body, int length, LongConsumer heard) {
        switch (type) {
            case PUBLISH -> heard.accept(input.getLong(body + Short.BYTES + input.getUnsignedShort(body)));
            case CONNACK -> accepted(input.getUnsignedByte(body + 1) == 0);
            case SUBACK -> {
                accepted(input.getUnsignedByte(body + length - 1) < REFUSED);
                subscribed();
            }
            default -> throw new IllegalStateException("An MQTT packet of type " + type + " was not to come.");
        }
    }

    private static void accepted(boolean so) {
        if (!so) {
            throw new IllegalStateException("The MQTT server refuses.");
        }
    }

    private static ByteBuf word(ByteBuf body, String word) {
        body.writeShort(word.length());
        ByteBufUtil.writeAscii(body, word);
        return body;
    }

    private static ByteBuf packet(int type, int flags, ByteBuf body) {
        ByteBuf packet = Unpooled.buffer(8 + body.readableBytes()).writeByte(type << 4 | flags);
        int left = body.readableBytes();
        while (left > 127) {
            packet.writeByte(left & 127 | 128);
            left >>= 7;
        }
        return packet.writeByte(left).writeBytes(body);
    }
}
