package org.plenary.benchmarks;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.plenary.protocol.v1.Answer;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Hello;
import org.plenary.protocol.v1.NumberedCommand;
import org.plenary.protocol.v1.Probe;
import org.plenary.protocol.v1.ServerFrame;
import org.plenary.protocol.v1.Update;

/// One connection to the conference over `plenary.v1`, with a mirror; lean, so that a thousand of them leave the machine to the
/// server. It lives on one event loop, and does not come back when its connection is lost.
final class Receiver extends SimpleChannelInboundHandler<BinaryWebSocketFrame> {

    private static final int MESSAGE = 4 << 20;

    private final Mirror mirror = new Mirror();
    private final CompletableFuture<Receiver> present = new CompletableFuture<>();
    private final CompletableFuture<String> ticket = new CompletableFuture<>();
    private final long client;
    private final int probeSeconds;
    private final Consumer<Update> seen;
    private final Consumer<Answer> answered;
    private final CompletableFuture<Channel> channel = new CompletableFuture<>();
    private volatile boolean lost;
    private long counter;

    /// @param client       the client's own number
    /// @param probeSeconds how often it is heard of
    /// @param seen         hears of each update when it is in the mirror
    /// @param answered     hears of the answers
    Receiver(long client, int probeSeconds, Consumer<Update> seen, Consumer<Answer> answered) {
        this.client = client;
        this.probeSeconds = probeSeconds;
        this.seen = seen;
        this.answered = answered;
    }

    /// Connects.
    ///
    /// @param entrance    the ticket
    /// @param certificate what the server shows, where it speaks TLS
    /// @return completes with this when the first snapshot is in the mirror
    CompletableFuture<Receiver> connect(EventLoopGroup loops, URI socket, String entrance, Optional<SelfSigned> certificate) {
        ticket.complete(entrance);
        WebSocketClientProtocolConfig config = WebSocketClientProtocolConfig.newBuilder().webSocketUri(socket)
                .version(WebSocketVersion.V13).subprotocol("plenary.v1").customHeaders(new DefaultHttpHeaders())
                .generateOriginHeader(false).maxFramePayloadLength(MESSAGE).build();
        var _ = new Bootstrap().group(loops).channel(NioSocketChannel.class).handler(new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel opened) {
                certificate.ifPresent(each -> opened.pipeline()
                        .addLast(each.clients().newHandler(opened.alloc(), socket.getHost(), socket.getPort())));
                opened.pipeline().addLast(
                        new HttpClientCodec(), new HttpObjectAggregator(1 << 16), new WebSocketClientProtocolHandler(config),
                        Receiver.this);
            }
        }).connect(socket.getHost(), socket.getPort()).addListener(done -> {
            if (!done.isSuccess()) {
                present.completeExceptionally(done.cause());
            }
        });
        return present;
    }

    /// Puts a command; may be called on any thread.
    void send(Command command) {
        Channel open = channel.join();
        open.eventLoop().execute(() -> write(open, ClientFrame.newBuilder()
                .setCommand(NumberedCommand.newBuilder().setCounter(++counter).setCommand(command)).build()));
    }

    /// What it holds; for its event loop, and for others once nothing more comes.
    Mirror mirror() {
        return mirror;
    }

    boolean lost() {
        return lost;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            Channel open = context.channel();
            write(open, ClientFrame.newBuilder().setHello(Hello.newBuilder().setTicket(ticket.join()).setClient(client)).build());
            ClientFrame probe = ClientFrame.newBuilder().setProbe(Probe.getDefaultInstance()).build();
            var _ = open.eventLoop().scheduleAtFixedRate(() -> write(open, probe), 1 + client % probeSeconds, probeSeconds,
                    TimeUnit.SECONDS);
            channel.complete(open);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, BinaryWebSocketFrame read) throws IOException {
        ServerFrame frame = ServerFrame.parseFrom(new ByteBufInputStream(read.content()));
        switch (frame.getFrameCase()) {
            case SNAPSHOT -> {
                mirror.replace(frame.getSnapshot());
                present.complete(this);
            }
            case UPDATE -> {
                if (mirror.apply(frame.getUpdate())) {
                    seen.accept(frame.getUpdate());
                }
            }
            case ANSWER -> answered.accept(frame.getAnswer());
            case WELCOME, OWN, BEAT, PROBE_REPLY, FRAME_NOT_SET -> {
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        lost = true;
        present.completeExceptionally(new IOException("The connection was closed before the first snapshot."));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        present.completeExceptionally(cause);
        var _ = context.close();
    }

    private static void write(Channel open, ClientFrame frame) {
        var _ = open.writeAndFlush(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(frame.toByteArray())));
    }
}
