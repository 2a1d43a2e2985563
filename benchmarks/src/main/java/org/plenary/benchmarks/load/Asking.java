package org.plenary.benchmarks.load;

import io.netty.buffer.ByteBuf;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.plenary.protocol.v1.Answer;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.NumberedCommand;
import org.plenary.protocol.v1.Probe;
import org.plenary.protocol.v1.RequestFloor;
import org.plenary.protocol.v1.ServerFrame;
import org.plenary.protocol.v1.WithdrawRequest;

/// A delegate who asks for the floor and withdraws, by turns, without waiting for the answers.
///
/// Nobody else asks meanwhile, so requests are numbered one after the other: the first one, before anything is measured, tells from
/// which number on.
final class Asking implements Dialect {

    /// Commands before the first message: one request and its withdrawal.
    private static final int BEFORE = 2;

    private final long client = RandomGenerator.getDefault().nextLong(1, Long.MAX_VALUE);
    private final String ticket;
    private Runnable ready = () -> {};
    private int first;

    Asking(String ticket) {
        this.ticket = ticket;
    }

    @Override
    public void open(Speech speech, Runnable ready) {
        this.ready = ready;
        speech.say(false, Watching.hello(ticket, client));
    }

    @Override
    public void read(ByteBuf payload, boolean text, Speech speech, LongConsumer heard) {
        ServerFrame frame = HouseFrames.read(payload);
        switch (frame.getFrameCase()) {
            case SNAPSHOT -> {
                if (first == 0) {
                    put(1, ask(), speech);
                }
            }
            case ANSWER -> answered(frame.getAnswer(), speech, heard);
            case WELCOME, UPDATE, OWN, BEAT, PROBE_REPLY, FRAME_NOT_SET -> {
            }
        }
    }

    @Override
    public void publish(long number, int bytes, Speech speech) {
        put(number + BEFORE, number % 2 == 1 ? ask() : withdraw(first + (int) (number / 2)), speech);
    }

    @Override
    public void keepAlive(Speech speech) {
        HouseFrames.say(ClientFrame.newBuilder().setProbe(Probe.getDefaultInstance()).build(), speech);
    }

    private void answered(Answer answer, Speech speech, LongConsumer heard) {
        if (!answer.hasGranted()) {
            throw new IllegalStateException("the server does not take what is published: " + answer);
        }
        if (answer.getCounter() == 1) {
            first = answer.getGranted().getReceipt().getRequest();
            put(2, withdraw(first), speech);
        } else if (answer.getCounter() == BEFORE) {
            ready.run();
        } else {
            heard.accept(answer.getCounter() - BEFORE);
        }
    }

    private static Command ask() {
        return Command.newBuilder().setRequestFloor(RequestFloor.newBuilder().setKind("statement").setLanguage("en")).build();
    }

    private static Command withdraw(int request) {
        return Command.newBuilder().setWithdrawRequest(WithdrawRequest.newBuilder().setRequest(request)).build();
    }

    private static void put(long counter, Command command, Speech speech) {
        NumberedCommand numbered = NumberedCommand.newBuilder().setCounter(counter).setCommand(command).build();
        HouseFrames.say(ClientFrame.newBuilder().setCommand(numbered).build(), speech);
    }
}
