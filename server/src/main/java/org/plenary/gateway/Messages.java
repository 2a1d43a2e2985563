package org.plenary.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.plenary.protocol.CloseCode;

/// Puts the fragments of a message together, within limits.
final class Messages extends SimpleChannelInboundHandler<WebSocketFrame> {

    private static final int LAST_NUMBER = 4_999;

    private final MessageLimits limits;
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream(0);
    private int fragments;
    private boolean text;
    private Allowance control = new Allowance(new Rate(0, 0), 0);

    /// A whole message.
    static final class Message {
        final byte[] bytes;
        final boolean text;

        Message(byte[] bytes, boolean text) {
            this.bytes = bytes;
            this.text = text;
        }
    }

    /// The client has sent its close frame, with this number or 0.
    record Goodbye(int code) {}

    /// The client wants its bytes back.
    record Ping(ByteBuffer payload) {}

    /// The client has sent a pong, asked for or not.
    record Pong() {}

    /// What a client did that ends its connection.
    static final class Breach extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final CloseCode code;

        Breach(CloseCode code) {
            super(code.reason(), null, false, false);
            this.code = code;
        }

        CloseCode code() {
            return code;
        }
    }

    Messages(MessageLimits limits) {
        this.limits = limits;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        control = new Allowance(limits.control(), context.executor().ticker().nanoTime());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        switch (frame) {
            case PingWebSocketFrame ping -> {
                count(context);
                context.fireChannelRead(new Ping(ByteBuffer.wrap(bytes(ping.content()))));
            }
            case PongWebSocketFrame pong -> {
                count(context);
                context.fireChannelRead(new Pong());
            }
            case CloseWebSocketFrame close -> context.fireChannelRead(new Goodbye(number(close)));
            default -> add(context, frame); // not sealed: text, binary and continuation frames
        }
    }

    private void count(ChannelHandlerContext context) {
        if (!control.take(context.executor().ticker().nanoTime())) {
            throw new Breach(CloseCode.TOO_FAST);
        }
    }

    private void add(ChannelHandlerContext context, WebSocketFrame frame) {
        if (fragments == 0) {
            text = frame instanceof TextWebSocketFrame;
        }
        fragments++;
        byte[] bytes = bytes(frame.content());
        if (fragments > limits.fragments() || parts.size() + bytes.length > limits.bytes()) {
            throw new Breach(CloseCode.TOO_BIG);
        }
        if (fragments > 1 || !frame.isFinalFragment()) {
            parts.writeBytes(bytes);
        }
        if (frame.isFinalFragment()) {
            byte[] whole = fragments == 1 ? bytes : parts.toByteArray();
            fragments = 0;
            parts.reset();
            context.fireChannelRead(new Message(whole, text));
        }
    }

    /// The number of a close frame, 0 where it has none; Netty lets those pass that RFC 6455 leaves undefined.
    private static int number(CloseWebSocketFrame close) {
        if (close.statusCode() > LAST_NUMBER) {
            throw new Breach(CloseCode.NOT_PROTOCOL);
        }
        return Math.max(0, close.statusCode());
    }

    private static byte[] bytes(ByteBuf content) {
        return ByteBufUtil.getBytes(content);
    }
}
