package org.plenary.gateway;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Gives whoever has connected so much time to send a request, and to say Hello. Goes when Hello has been accepted.
final class Deadline extends ChannelInboundHandlerAdapter {

    /// Tells the handlers behind that the time is up.
    static final Object PASSED = new Object();

    private final Duration time;
    private Runnable stop = () -> {};

    Deadline(Duration time) {
        this.time = time;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        set(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stop.run();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop.run();
        context.fireChannelInactive();
    }

    /// Starts the time anew, for the next request.
    static void prolong(ChannelHandlerContext any) {
        Deadline deadline = any.pipeline().get(Deadline.class);
        if (deadline != null) {
            deadline.stop.run();
            deadline.set(any.pipeline().context(deadline));
        }
    }

    private void set(ChannelHandlerContext context) {
        Future<?> passing = context.executor().schedule(
                () -> context.fireUserEventTriggered(PASSED), time.toMillis(), TimeUnit.MILLISECONDS);
        stop = () -> passing.cancel(false);
    }
}
