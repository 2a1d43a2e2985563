package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.plenary.protocol.CloseCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Somebody on a real socket who does not do what clients do.
final class Attacker implements AutoCloseable {

    private static final int PATIENCE = 30_000;
    private static final int NARROW = 4_096;

    private static final Logger LOG = LoggerFactory.getLogger(Attacker.class);

    private final Socket socket = new Socket();
    private volatile int dripped;

    Attacker(int port) throws IOException {
        socket.setOption(StandardSocketOptions.SO_RCVBUF, NARROW);
        socket.setSoTimeout(PATIENCE);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
    }

    Attacker upgrade() throws IOException {
        send(String.join("\r\n", "GET /ws/hall-440 HTTP/1.1", "Host: localhost", "Connection: Upgrade", "Upgrade: websocket",
                "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Protocol: plenary.v1.json", "",
                "").getBytes(StandardCharsets.UTF_8));
        var answer = new StringBuilder();
        while (!answer.toString().endsWith("\r\n\r\n")) {
            answer.append((char) read());
        }
        return this;
    }

    Attacker say(String json) throws IOException {
        return send(frame(Peer.FINAL | Peer.TEXT, json.getBytes(StandardCharsets.UTF_8)));
    }

    Attacker send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /// Sends the same again and again until the server has none of it any more.
    ///
    /// @return how often
    int flood(byte[] bytes, int most) {
        int times = 0;
        try {
            while (times < most) {
                send(bytes);
                times++;
            }
        } catch (IOException closed) {
            return times;
        }
        return times;
    }

    /// Reads up to the close frame.
    CloseCode closed() throws IOException {
        while (true) {
            int opcode = read() & 0xf;
            int length = read();
            length = length < 126 ? length : (int) number(length == 126 ? Short.BYTES : Long.BYTES);
            if (opcode == Peer.CLOSE) {
                return CloseCode.of((int) number(Short.BYTES)).orElseThrow();
            }
            skip(length);
        }
    }

    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | read();
        }
        return number;
    }

    /// Reads until there is nothing more.
    void ended() {
        try {
            while (true) {
                read();
            }
        } catch (IOException end) {
            assertThat(end).isNotInstanceOf(SocketTimeoutException.class);
        }
    }

    /// Reads so many bytes, if it still can.
    void skip(int bytes) {
        try {
            var _ = socket.getInputStream().readNBytes(bytes);
        } catch (IOException closed) {
            LOG.trace("The server has closed", closed);
        }
    }

    /// Something that sends one byte after the other, one each time.
    Runnable drip(byte[] bytes) {
        return () -> {
            try {
                send(new byte[] {bytes[dripped % bytes.length]});
                dripped++;
            } catch (IOException closed) {
                LOG.trace("The server has closed", closed);
            }
        };
    }

    int dripped() {
        return dripped;
    }

    int read() throws IOException {
        int read = socket.getInputStream().read();
        if (read < 0) {
            throw new EOFException("the server has nothing more to say");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /// A frame as it goes to a server, with a mask of zeros.
    static byte[] frame(int first, byte[] payload) {
        return frame(first, payload.length, payload);
    }

    /// The beginning of a frame, and as much of its payload as there is.
    static byte[] frame(int first, long length, byte[] payload) {
        var frame = new ByteArrayOutputStream();
        frame.write(first);
        if (length < 126) {
            frame.write(0x80 | (int) length);
        } else if (length <= 0xffff) {
            frame.writeBytes(ByteBuffer.allocate(3).put((byte) (0x80 | 126)).putShort((short) length).array());
        } else {
            frame.writeBytes(ByteBuffer.allocate(9).put((byte) (0x80 | 127)).putLong(length).array());
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    /// The same bytes so many times over.
    static byte[] times(int times, byte[] bytes) {
        byte[] all = new byte[times * bytes.length];
        for (int i = 0; i < times; i++) {
            System.arraycopy(bytes, 0, all, i * bytes.length, bytes.length);
        }
        return all;
    }
}
