package org.plenary.benchmarks.peers;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.plenary.benchmarks.load.Contender;
import org.plenary.benchmarks.load.Dialect;
import org.plenary.benchmarks.load.Speech;

/// One connection to a peer, which writes down what it hears.
final class Listener extends SimpleChannelInboundHandler<WebSocketFrame> implements Speech {

    private final Dialect dialect;
    private final int expected;
    private final List<Long> heard = new ArrayList<>();
    private final CompletableFuture<Listener> ready = new CompletableFuture<>();
    private final CompletableFuture<List<Long>> complete = new CompletableFuture<>();
    private final CompletableFuture<Channel> channel = new CompletableFuture<>();

    private Listener(Dialect dialect, int expected) {
        this.dialect = dialect;
        this.expected = expected;
    }

    static Listener connect(EventLoopGroup loops, Contender contender, URI place, int expected) {
        var listener = new Listener(contender.dialect(), expected);
        var config = WebSocketClientProtocolConfig.newBuilder().webSocketUri(place)
                .subprotocol(contender.subprotocol().orElse(null)).maxFramePayloadLength(1 << 20).build();
        var _ = new Bootstrap().group(loops).channel(NioSocketChannel.class).handler(new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel opened) {
                contender.certificate().ifPresent(certificate -> opened.pipeline()
                        .addLast(certificate.clients().newHandler(opened.alloc(), place.getHost(), place.getPort())));
                opened.pipeline().addLast(new HttpClientCodec(), new HttpObjectAggregator(1 << 16),
                        new WebSocketClientProtocolHandler(config), new WebSocketFrameAggregator(1 << 20), listener);
            }
        }).connect(place.getHost(), place.getPort()).addListener(done -> {
            if (!done.isSuccess()) {
                listener.fail(done.cause());
            }
        });
        return listener;
    }

    /// Completes once the dialect says so.
    CompletableFuture<Listener> ready() {
        return ready;
    }

    /// Completes with all numbers, in the order in which they came, once there are as many as expected.
    CompletableFuture<List<Long>> complete() {
        return complete;
    }

    /// Publishes the numbers from 1 on.
    void publish(int count, int bytes) {
        var open = channel.join();
        open.eventLoop().execute(() -> {
            for (int number = 1; number <= count; number++) {
                dialect.publish(number, bytes, this);
            }
        });
    }

    @Override
    public void say(boolean text, ByteBuf payload) {
        var _ = channel.join().writeAndFlush(text ? new TextWebSocketFrame(payload) : new BinaryWebSocketFrame(payload));
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            channel.complete(context.channel());
            dialect.open(this, () -> ready.complete(this));
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        dialect.read(frame.content(), frame instanceof TextWebSocketFrame, this, heard::add);
        if (heard.size() >= expected) {
            complete.complete(List.copyOf(heard));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail(new IOException("The connection was closed after " + heard.size() + " messages."));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail(cause);
    }

    private void fail(Throwable cause) {
        channel.completeExceptionally(cause);
        ready.completeExceptionally(cause);
        complete.completeExceptionally(cause);
    }
}
