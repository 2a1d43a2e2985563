package org.plenary.benchmarks.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSession;
import org.plenary.benchmarks.SelfSigned;

/// One WebSocket client with as little of its own as can be, so that ten thousand of them leave the machine to the server: it
/// upgrades, takes frames apart where they lie, and answers pings.
public final class Receiving extends ByteToMessageDecoder implements Speech {

    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int NORMAL = 1_000;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *([0-9]+)");
    private static final String SEEN = "seen";
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final URI server;
    private final Optional<String> subprotocol;
    private final Dialect dialect;
    private final Optional<Prelude> prelude;
    private final LongConsumer heard;
    private final CompletableFuture<Receiving> present = new CompletableFuture<>();
    private volatile Optional<Channel> channel = Optional.empty();
    private boolean asking;
    private boolean upgraded;
    private volatile boolean lost;
    private volatile boolean resumed;

    /// @param heard is told the number of each message, on the event loop
    Receiving(URI server, Optional<String> subprotocol, Dialect dialect, LongConsumer heard) {
        this(server, subprotocol, dialect, Optional.empty(), heard);
    }

    /// @param prelude asked for first
    public Receiving(URI server, Optional<String> subprotocol, Dialect dialect, Optional<Prelude> prelude, LongConsumer heard) {
        this.server = server;
        this.prelude = prelude;
        asking = prelude.isPresent();
        this.subprotocol = subprotocol;
        this.dialect = dialect;
        this.heard = heard;
    }

    /// Completes once the server sends it the broadcast.
    public CompletableFuture<Receiving> present() {
        return present;
    }

    /// Whether the connection ended by itself.
    boolean lost() {
        return lost;
    }

    /// Publishes a message; may be called on any thread.
    void publish(long number, int bytes) {
        Channel open = channel.orElseThrow();
        open.eventLoop().execute(() -> dialect.publish(number, bytes, this));
    }

    /// What a channel is opened with: this, behind TLS where there is a certificate to trust.
    public ChannelHandler behind(Optional<SelfSigned> certificate) {
        return certificate.map(SelfSigned::clients).<ChannelHandler>map(context -> new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel opened) {
                opened.pipeline().addLast(context.newHandler(opened.alloc(), server.getHost(), server.getPort()), Receiving.this);
            }
        }).orElse(this);
    }

    /// What it is connected by, such as `TLSv1.3 TLS_AES_128_GCM_SHA256`.
    String transport() {
        return session(channel.orElseThrow()).map(session -> session.getProtocol() + " " + session.getCipherSuite()).orElse("clear text");
    }

    /// Whether it took up a TLS session of a connection before it, and so was spared half of the handshake.
    boolean resumed() {
        return resumed;
    }

    private static Optional<SSLSession> session(Channel open) {
        return Optional.ofNullable(open.pipeline().get(SslHandler.class)).map(handler -> handler.engine().getSession());
    }

    /// What a session is given stays with it when it is resumed.
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent done && done.isSuccess()) {
            SSLSession session = session(context.channel()).orElseThrow();
            resumed = session.getValue(SEEN) != null;
            session.putValue(SEEN, true);
        }
    }

    public void keepAlive() {
        dialect.keepAlive(this);
    }

    /// Ends the connection with a closing handshake.
    public void leave() {
        send(CLOSE, Unpooled.copyShort(NORMAL));
    }

    /// Ends the connection without one.
    ///
    /// @param reset whether the other side is told that what it sends is lost, as where a process has died
    public void vanish(boolean reset) {
        channel.ifPresent(open -> {
            if (reset) {
                open.config().setOption(ChannelOption.SO_LINGER, 0);
            }
            var _ = open.close();
        });
    }

    /// Takes nothing more from its socket, from now on.
    void stall() {
        channel.ifPresent(open -> open.config().setAutoRead(false));
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        channel = Optional.of(context.channel());
        if (asking) {
            say(context, prelude.get().request(server));
        } else {
            upgrade(context);
        }
    }

    private void upgrade(ChannelHandlerContext context) {
        String head = "GET " + server.getRawPath() + Optional.ofNullable(server.getRawQuery()).map(query -> "?" + query).orElse("")
                + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
                + subprotocol.map(each -> "\r\nSec-WebSocket-Protocol: " + each).orElse("") + END_OF_HEAD;
        say(context, head);
    }

    private static void say(ChannelHandlerContext context, String head) {
        var _ = context.writeAndFlush(Unpooled.copiedBuffer(head, StandardCharsets.US_ASCII));
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws IOException {
        if (asking && !answered(context, in) || !upgraded && !head(in)) {
            return;
        }
        while (frame(context, in)) {
            // the next one
        }
    }

    @Override
    public void say(boolean text, ByteBuf payload) {
        send(text ? TEXT : TEXT + 1, payload);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        lost = true;
        present.completeExceptionally(new IOException(server + " closed the connection"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        present.completeExceptionally(cause);
        var _ = context.close();
    }

    private boolean answered(ChannelHandlerContext context, ByteBuf in) throws IOException {
        String come = in.toString(StandardCharsets.US_ASCII);
        int end = come.indexOf(END_OF_HEAD);
        Matcher length = LENGTH.matcher(come);
        if (end < 0 || !length.find() || come.length() < end + END_OF_HEAD.length() + Integer.parseInt(length.group(1))) {
            return false;
        }
        prelude.orElseThrow().answered(come);
        in.skipBytes(end + END_OF_HEAD.length() + Integer.parseInt(length.group(1)));
        asking = false;
        upgrade(context);
        return true;
    }

    private boolean head(ByteBuf in) throws IOException {
        String come = in.toString(StandardCharsets.US_ASCII);
        int end = come.indexOf(END_OF_HEAD);
        if (end < 0) {
            return false;
        }
        if (!come.startsWith("HTTP/1.1 101")) {
            throw new IOException(server + " answers " + come.lines().findFirst().orElse("nothing"));
        }
        in.skipBytes(end + END_OF_HEAD.length());
        upgraded = true;
        dialect.open(this, () -> present.complete(this));
        return true;
    }

    /// @return false when there is no whole frame
    private boolean frame(ChannelHandlerContext context, ByteBuf in) {
        int start = in.readerIndex();
        int readable = in.readableBytes();
        if (readable < 2) {
            return false;
        }
        int opcode = in.getByte(start) & 0x0f;
        int length = in.getByte(start + 1) & 0x7f;
        int head = length < TWO_BYTES ? 2 : length < EIGHT_BYTES ? 4 : 10;
        if (readable < head) {
            return false;
        }
        if (length == TWO_BYTES) {
            length = in.getUnsignedShort(start + 2);
        } else if (length == EIGHT_BYTES) {
            length = (int) in.getLong(start + 2);
        }
        if (readable < head + length) {
            return false;
        }
        in.skipBytes(head);
        int end = in.readerIndex() + length;
        take(context, opcode, in, length);
        in.readerIndex(end);
        return true;
    }

    private void take(ChannelHandlerContext context, int opcode, ByteBuf in, int length) {
        switch (opcode) {
            case CLOSE -> {
                var _ = context.close();
            }
            case PING -> send(PONG, in.readBytes(length));
            case PONG -> {
                // nobody asked
            }
            default -> dialect.read(in.slice(in.readerIndex(), length), opcode == TEXT, this, heard);
        }
    }

    /// Masks with nothing but zeros, which leaves the payload as it is.
    private void send(int opcode, ByteBuf payload) {
        Channel open = channel.orElseThrow();
        int length = payload.readableBytes();
        ByteBuf frame = open.alloc().buffer(length + 8 + Integer.BYTES);
        frame.writeByte(FIN | opcode);
        if (length < TWO_BYTES) {
            frame.writeByte(MASKED | length);
        } else {
            frame.writeByte(MASKED | TWO_BYTES).writeShort(length);
        }
        frame.writeInt(0).writeBytes(payload);
        payload.release();
        var _ = open.writeAndFlush(frame);
    }
}
