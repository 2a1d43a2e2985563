package org.plenary.gateway;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;

/// Puts a request and its body together, if it is not too large.
final class Body extends HttpObjectAggregator {

    Body(int most) {
        super(most, true);
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
        var _ = context.writeAndFlush(Door.response(Reply.refused(HttpRefusal.TOO_LARGE), false)).addListener(ChannelFutureListener.CLOSE);
    }
}
