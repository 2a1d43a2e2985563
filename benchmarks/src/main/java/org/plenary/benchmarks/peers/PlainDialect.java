package org.plenary.benchmarks.peers;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.function.LongConsumer;
import org.plenary.benchmarks.load.Dialect;
import org.plenary.benchmarks.load.Speech;

/// Nothing but the messages: binary, the number first. The server's own has the number 0 and says that one is let in.
final class PlainDialect implements Dialect {

    private Runnable ready = () -> {};
    private boolean welcomed;

    @Override
    public void open(Speech speech, Runnable ready) {
        if (welcomed) {
            ready.run();
        } else {
            this.ready = ready;
        }
    }

    @Override
    public void read(ByteBuf payload, boolean text, Speech speech, LongConsumer heard) {
        long number = payload.getLong(payload.readerIndex());
        if (number != 0) {
            heard.accept(number);
        } else if (!welcomed) {
            welcomed = true;
            ready.run();
        }
    }

    @Override
    public void publish(long number, int bytes, Speech speech) {
        speech.say(false, message(number, bytes));
    }

    static ByteBuf message(long number, int bytes) {
        return Unpooled.buffer(bytes, bytes).writeLong(number).writeZero(bytes - Long.BYTES);
    }
}
