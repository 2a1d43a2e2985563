package org.plenary.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import org.plenary.protocol.CloseCode;
import org.plenary.wire.Encoding;

/// Stands where a connection would, and gives back what it hears; ends as a connection does.
final class Echo extends ChannelInboundHandlerAdapter {

    private final Farewell farewell;
    private final Allowance messages;

    /// Has whoever asks for a WebSocket speak with an echo.
    static final class Door extends SimpleChannelInboundHandler<FullHttpRequest> {

        private final Limits limits;

        Door(Limits limits) {
            this.limits = limits;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            Upgrade.of(request).ifPresentOrElse(
                    upgrade -> upgrade.perform(context, limits.messages(), new Echo(context, limits)), context::close);
        }
    }

    private Echo(ChannelHandlerContext context, Limits limits) {
        farewell = new Farewell(context.channel(), limits.patience().farewell());
        messages = new Allowance(limits.messages().messages(), System.nanoTime());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        if (farewell.begun() && !(read instanceof Messages.Goodbye)) {
            return;
        }
        switch (read) {
            case Messages.Message message when !messages.take(System.nanoTime()) -> farewell.say(CloseCode.TOO_FAST);
            case Messages.Message message -> send(context, Frames.message(
                    message.text ? Encoding.JSON : Encoding.PROTOBUF, message.bytes));
            case Messages.Ping ping -> send(context, Frames.pong(ping.payload().array()));
            case Messages.Goodbye(int code) -> farewell.heard(code);
            default -> context.fireChannelRead(read);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable thrown) {
        Farewell.code(thrown).ifPresentOrElse(farewell::say, context::close);
    }

    private static void send(ChannelHandlerContext context, byte[] frame) {
        var _ = context.writeAndFlush(Unpooled.wrappedBuffer(frame));
    }
}
