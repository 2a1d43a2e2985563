package org.plenary.gateway;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import java.time.Duration;

/// Puts a request and its body together, if it is not too large.
final class Body extends HttpObjectAggregator {

    private final Duration farewell;

    Body(int most, Duration farewell) {
        super(most, true);
        this.farewell = farewell;
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
        Hangup.after(context.writeAndFlush(Door.response(Reply.refused(HttpRefusal.TOO_LARGE), false)), farewell);
    }
}
