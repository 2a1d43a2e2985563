package org.plenary.benchmarks.peers;

import io.netty.buffer.ByteBuf;
import java.util.function.LongConsumer;
import org.plenary.benchmarks.load.Dialect;
import org.plenary.benchmarks.load.Speech;

/// nchan passes binary messages on as they are; in text it tells its publisher how many there are.
final class NchanDialect implements Dialect {

    @Override
    public void open(Speech speech, Runnable ready) {
        ready.run();
    }

    @Override
    public void read(ByteBuf payload, boolean text, Speech speech, LongConsumer heard) {
        if (!text) {
            heard.accept(payload.getLong(payload.readerIndex()));
        }
    }

    @Override
    public void publish(long number, int bytes, Speech speech) {
        speech.say(false, PlainDialect.message(number, bytes));
    }
}
