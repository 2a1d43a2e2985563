package org.plenary.benchmarks.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.plenary.protocol.v1.BackOff;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Hello;
import org.plenary.protocol.v1.Probe;

/// One who watches a conference, and reads no more of an update than its revision.
final class Watching implements Dialect {

    private static final byte[] PROBE = ClientFrame.newBuilder().setProbe(Probe.getDefaultInstance()).build().toByteArray();

    /// Tags of fields with a length: of `ServerFrame`, and the first field of snapshot and update.
    private static final int WELCOME = 1 << 3 | 2;
    private static final int SNAPSHOT = 2 << 3 | 2;
    private static final int UPDATE = 3 << 3 | 2;
    private static final int REVISION = 1 << 3;

    private final Supplier<String> ticket;
    private final long client;
    private final LongUnaryOperator numbered;
    private Runnable ready = () -> {};
    private Optional<BackOff> advice = Optional.empty();

    /// @param ticket   asked for when the connection is open
    /// @param numbered the number of a revision's message; less than 1 where it has none
    Watching(Supplier<String> ticket, long client, LongUnaryOperator numbered) {
        this.ticket = ticket;
        this.client = client;
        this.numbered = numbered;
    }

    static ByteBuf hello(String ticket, long client) {
        return Unpooled.wrappedBuffer(
                ClientFrame.newBuilder().setHello(Hello.newBuilder().setTicket(ticket).setClient(client)).build().toByteArray());
    }

    @Override
    public void open(Speech speech, Runnable ready) {
        this.ready = ready;
        speech.say(false, hello(ticket.get(), client));
    }

    @Override
    public void read(ByteBuf payload, boolean text, Speech speech, LongConsumer heard) {
        int tag = payload.getByte(payload.readerIndex());
        if (tag == WELCOME) {
            advice = Optional.of(HouseFrames.read(payload).getWelcome().getBackOff());
        } else {
            revised(payload, heard);
        }
    }

    /// How to come back, once it has been welcomed.
    Optional<BackOff> advice() {
        return advice;
    }

    private void revised(ByteBuf payload, LongConsumer heard) {
        int tag = payload.readByte();
        if (tag == SNAPSHOT || tag == UPDATE) {
            varint(payload);
            long revision = payload.readByte() == REVISION ? varint(payload) : 0;
            long number = numbered.applyAsLong(revision);
            if (number > 0 && tag == UPDATE) {
                heard.accept(number);
            }
            if (tag == SNAPSHOT) {
                ready.run();
            }
        }
    }

    @Override
    public void publish(long number, int bytes, Speech speech) {
        throw new UnsupportedOperationException("whoever watches says nothing");
    }

    @Override
    public void keepAlive(Speech speech) {
        speech.say(false, Unpooled.wrappedBuffer(PROBE));
    }

    private static long varint(ByteBuf from) {
        long value = 0;
        for (int shift = 0;; shift += 7) {
            byte next = from.readByte();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
