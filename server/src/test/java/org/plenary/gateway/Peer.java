package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.plenary.protocol.CloseCode;
import org.plenary.wire.Encoding;

/// A client of the gateway without a socket: puts bytes in, reads what comes out, and may stop reading.
final class Peer {

    static final int TEXT = 0x1;
    static final int BINARY = 0x2;
    static final int CLOSE = 0x8;
    static final int PING = 0x9;
    static final int PONG = 0xa;
    static final int FINAL = 0x80;

    private final Pipe pipe;
    private final MockTicker ticker;
    private ByteBuffer received = ByteBuffer.allocate(0);

    /// A frame from the server.
    record Frame(int opcode, ByteBuffer payload) {

        String text() {
            return StandardCharsets.UTF_8.decode(payload.duplicate()).toString();
        }
    }

    private static final class Pipe extends EmbeddedChannel {

        private boolean stuck;

        Pipe(Builder builder) {
            super(builder);
        }

        @Override
        protected void doWrite(ChannelOutboundBuffer waiting) throws Exception {
            if (!stuck) {
                super.doWrite(waiting);
            }
        }
    }

    Peer(ChannelHandler entrance, MockTicker ticker, OutboxLimits limits) {
        this.ticker = ticker;
        pipe = new Pipe(EmbeddedChannel.builder().ticker(ticker).register(false));
        pipe.config().setWriteBufferWaterMark(new WriteBufferWaterMark(limits.lowWater(), limits.highWater()));
        pipe.pipeline().addLast(entrance);
        try {
            pipe.register();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sends a request and returns the whole answer.
    String request(String... lines) {
        return answer(String.join("\r\n", lines) + "\r\n\r\n");
    }

    String post(String path, String body, String... headers) {
        List<String> lines = new ArrayList<>(List.of("POST " + path + " HTTP/1.1", "Host: hall.example"));
        lines.addAll(List.of(headers));
        lines.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
        return answer(String.join("\r\n", lines) + "\r\n\r\n" + body);
    }

    String answer(String raw) {
        put(raw.getBytes(StandardCharsets.UTF_8));
        return taken();
    }

    String upgrade(String path, String subprotocols, String... headers) {
        List<String> lines = new ArrayList<>(List.of(
                "GET " + path + " HTTP/1.1", "Host: hall.example", "Connection: Upgrade", "Upgrade: websocket",
                "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Protocol: " + subprotocols));
        lines.addAll(List.of(headers));
        return request(lines.toArray(String[]::new));
    }

    /// Connects to the hall in a subprotocol.
    Peer connect(Encoding encoding, String... headers) {
        assertThat(upgrade("/ws/hall-440", encoding.subprotocol(), headers)).startsWith("HTTP/1.1 101 ");
        return this;
    }

    Peer hello(String ticket, long client) {
        return say("{\"hello\":{\"ticket\":\"" + ticket + "\",\"client\":\"" + client + "\"}}");
    }

    Peer hello(String ticket, long client, String epoch, long revision) {
        return say("{\"hello\":{\"ticket\":\"%s\",\"client\":\"%d\",\"epoch\":\"%s\",\"revision\":\"%d\"}}"
                .formatted(ticket, client, epoch, revision));
    }

    Peer command(long counter, String command) {
        return say("{\"command\":{\"counter\":\"" + counter + "\",\"command\":" + command + "}}");
    }

    Peer say(String json) {
        return frame(FINAL | TEXT, json.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends one frame, masked.
    Peer frame(int first, byte[] payload) {
        var frame = new ByteArrayOutputStream();
        frame.write(first);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        put(frame.toByteArray());
        return this;
    }

    void put(byte[] bytes) {
        if (pipe.isOpen()) {
            pipe.writeInbound(Unpooled.wrappedBuffer(bytes));
        }
        pipe.runPendingTasks();
    }

    /// Stops reading.
    void stick() {
        pipe.stuck = true;
    }

    /// Reads again.
    void loosen() {
        pipe.stuck = false;
        pipe.flush();
        pipe.runPendingTasks();
    }

    /// Lets time pass in steps, as the event loop would see it.
    void pass(Duration time) {
        long steps = time.toMillis() / 50;
        for (long i = 0; i < steps; i++) {
            ticker.advance(50, TimeUnit.MILLISECONDS);
            run();
        }
    }

    /// Has the event loop do what it has to do.
    void run() {
        pipe.runPendingTasks();
        pipe.runScheduledPendingTasks();
    }

    /// The next frame that is no beat.
    Frame next() {
        Frame frame = any();
        return frame.text().contains("\"beat\"") ? next() : frame;
    }

    /// The texts of all frames that have come, without beats.
    List<String> all() {
        List<String> all = new ArrayList<>();
        while (collect().hasRemaining()) {
            String text = any().text();
            if (!text.contains("\"beat\"")) {
                all.add(text);
            }
        }
        return all;
    }

    Frame any() {
        ByteBuffer from = collect();
        assertThat(from.hasRemaining()).as("a frame").isTrue();
        int opcode = from.get() & 0xf;
        int length = from.get() & 0xff;
        length = length == 126 ? from.getShort() & 0xffff : length == 127 ? (int) from.getLong() : length;
        ByteBuffer payload = from.slice(from.position(), length);
        from.position(from.position() + length);
        return new Frame(opcode, payload);
    }

    /// Whether the server has closed, with this code and after whatever it sent before; sends nothing after it.
    void closedWith(CloseCode code) {
        Frame frame = next();
        while (frame.opcode() != CLOSE) {
            frame = next();
        }
        assertThat(CloseCode.of(frame.payload().getShort(0))).contains(code);
        assertThat(collect().remaining()).as("bytes after the close frame").isZero();
    }

    void leave() {
        var _ = pipe.pipeline().close(); // closing the embedded channel itself would take the event loop's tasks with it
        pipe.runPendingTasks();
    }

    boolean open() {
        return pipe.isOpen();
    }

    Pipes pipes() {
        return new Pipes(pipe.pipeline().names());
    }

    /// The duties in the pipeline.
    record Pipes(List<String> names) {}

    /// Everything that has come and was not read yet.
    String taken() {
        return StandardCharsets.UTF_8.decode(collect()).toString();
    }

    private ByteBuffer collect() {
        pipe.runPendingTasks();
        var bytes = new ByteArrayOutputStream();
        for (ByteBuf part = pipe.readOutbound(); part != null; part = pipe.readOutbound()) {
            byte[] copy = new byte[part.readableBytes()];
            part.readBytes(copy);
            part.release();
            bytes.writeBytes(copy);
        }
        ByteBuffer more = ByteBuffer.allocate(received.remaining() + bytes.size()).put(received).put(bytes.toByteArray()).flip();
        received = more;
        return received;
    }
}
