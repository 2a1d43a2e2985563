package org.plenary.client;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.ServerFrame;

/// A server of a few lines on loopback: HTTP answers from a list, and a WebSocket whose other end is a script.
final class TinyServer implements AutoCloseable {

    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// What is said back, in order, for one frame of one connection.
    interface Script {

        List<ServerFrame> hears(Peer peer, ClientFrame frame) throws IOException;
    }

    /// The heads of all HTTP requests, as they came.
    final Queue<String> requests = new ConcurrentLinkedQueue<>();
    /// Answers to the next HTTP requests that are no WebSocket's, as "status body"; then what a willing server says.
    final Queue<String> replies = new ConcurrentLinkedQueue<>();
    /// Everything that came over WebSockets.
    final Queue<ClientFrame> heard = new ConcurrentLinkedQueue<>();
    final Queue<Peer> peers = new ConcurrentLinkedQueue<>();
    private final ServerSocket door;
    private final Script script;

    TinyServer(Script script) throws IOException {
        this(script, 0);
    }

    TinyServer(Script script, int port) throws IOException {
        this.script = script;
        this.door = new ServerSocket(port, 256, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    int port() {
        return door.getLocalPort();
    }

    long requests(String path) {
        return requests.stream().filter(head -> head.contains(" " + path + " ")).count();
    }

    /// Every connection breaks, without a word.
    void breakAll() {
        peers.forEach(Peer::breakOff);
        peers.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
        breakAll();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                daemon(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                requests.add(head);
                Map<String, String> headers = headers(head);
                in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
                if (headers.containsKey("upgrade")) {
                    upgraded(socket, in, headers.getOrDefault("sec-websocket-key", ""));
                    return;
                }
                reply(socket.getOutputStream(), head);
            }
        } catch (IOException e) {
            peers.removeIf(peer -> peer.socket == socket);
        }
    }

    private void reply(OutputStream out, String head) throws IOException {
        String reply = replies.poll();
        if (reply == null) {
            reply = head.contains("/api/badge")
                    ? "200 {\"token\":\"t0ken\",\"conference\":\"bishkek\",\"role\":\"delegate\",\"seat\":null}"
                    : "200 {\"ticket\":\"t1cket\",\"expiresAt\":1008232200000,\"conference\":\"bishkek\",\"path\":\"/ws/bishkek\"}";
        }
        byte[] body = reply.substring(4).getBytes(StandardCharsets.UTF_8);
        out.write("HTTP/1.1 %s X\r\nContent-Type: application/json\r\nContent-Length: %d\r\nRetry-After: 0\r\n\r\n"
                .formatted(reply.substring(0, 3), body.length)
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
    }

    private void upgraded(Socket socket, DataInputStream in, String key) throws IOException {
        Peer peer = new Peer(socket);
        socket.getOutputStream()
                .write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Protocol: plenary.v1\r\nSec-WebSocket-Accept: " + accepted(key) + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        peers.add(peer);
        for (byte[] message = peer.read(in); message.length > 0; message = peer.read(in)) {
            ClientFrame frame = ClientFrame.parseFrom(message);
            heard.add(frame);
            for (ServerFrame back : script.hears(peer, frame)) {
                peer.say(back);
            }
        }
    }

    private static String accepted(String key) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-1").digest((key + ACCEPT).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String head(DataInputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    private static Map<String, String> headers(String head) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        head.lines().skip(1).filter(line -> line.contains(":")).forEach(line -> {
            String[] parts = line.split(":", 2);
            headers.put(parts[0], parts[1].strip());
        });
        return headers;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "tiny-server");
        thread.setDaemon(true);
        thread.start();
    }

    /// One WebSocket, seen from the server.
    static final class Peer {

        private final Socket socket;

        Peer(Socket socket) {
            this.socket = socket;
        }

        synchronized void say(ServerFrame frame) throws IOException {
            write(0x80 | BINARY, frame.toByteArray());
        }

        /// In two fragments, cut in the middle.
        synchronized void sayInPieces(ServerFrame frame) throws IOException {
            byte[] bytes = frame.toByteArray();
            write(BINARY, Arrays.copyOf(bytes, bytes.length / 2));
            write(0x80, Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length));
        }

        synchronized void close(int code) throws IOException {
            write(0x80 | CLOSE, ByteBuffer.allocate(2).putShort((short) code).array());
        }

        void breakOff() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void write(int first, byte[] payload) throws IOException {
            ByteBuffer frame = ByteBuffer.allocate(payload.length + 10).put((byte) first).put((byte) 127);
            frame.putLong(payload.length).put(payload);
            byte[] shortest = payload.length < 126 ? shortened(first, payload) : frame.array();
            socket.getOutputStream().write(shortest);
        }

        private static byte[] shortened(int first, byte[] payload) {
            return ByteBuffer.allocate(payload.length + 2).put((byte) first).put((byte) payload.length).put(payload).array();
        }

        /// The next message; empty at the close.
        private byte[] read(DataInputStream in) throws IOException {
            int first = in.readUnsignedByte();
            int length = in.readUnsignedByte() & 0x7f;
            if (length >= 126) {
                length = length == 126 ? in.readUnsignedShort() : Math.toIntExact(in.readLong());
            }
            byte[] mask = in.readNBytes(4);
            byte[] payload = in.readNBytes(length);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i % 4];
            }
            if ((first & 0xf) == CLOSE) {
                return new byte[0];
            }
            return (first & 0xf) == BINARY ? payload : read(in);
        }
    }

    /// A script's first words: a welcome and a snapshot.
    static List<ServerFrame> greeting(ServerFrame... more) {
        List<ServerFrame> frames = new ArrayList<>(List.of(more));
        frames.add(0, Frames.welcome("e"));
        return frames;
    }
}
