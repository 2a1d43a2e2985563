package org.plenary.benchmarks.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import javax.net.SocketFactory;
import org.plenary.benchmarks.Reception;
import org.plenary.benchmarks.SelfSigned;
import org.plenary.benchmarks.ServedHouse;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Hello;
import org.plenary.protocol.v1.Probe;

/// Two clients that do no good, each from an address of its own: one that says that it is there and never reads, and one that sends
/// rubbish. Sent away, they come again.
final class Strangers implements AutoCloseable {

    private static final String END = "\r\n\r\n";
    private static final int BUFFER = 2_048;
    private static final int RUBBISH = 512;
    private static final int BINARY = 0x82;
    private static final int MASKED = 0x80;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(3);

    private final ServedHouse house;
    private final Optional<SelfSigned> certificate;
    private final RandomGenerator dice;
    private final URI server;
    private final Reception reception;
    private final String token;
    private final String path;
    private final AtomicLong mute = new AtomicLong();
    private final AtomicLong rubbish = new AtomicLong();
    private final Thread never;
    private final Thread sender;
    private volatile boolean over;

    Strangers(ServedHouse house, Optional<SelfSigned> certificate, RandomGenerator dice) throws IOException, InterruptedException {
        this.house = house;
        this.certificate = certificate;
        this.dice = dice;
        server = house.address();
        reception = new Reception(server, certificate);
        token = reception.badge(house.code("listener", "-").code());
        path = reception.ticket(token).path();
        never = Thread.ofVirtual().name("never reads").start(() -> again(this::neverRead, mute));
        sender = Thread.ofVirtual().name("rubbish").start(() -> again(this::sendRubbish, rubbish));
    }

    /// How often the one that never reads was sent away.
    long mute() {
        return mute.get();
    }

    /// How often the one that sends rubbish was sent away.
    long rubbish() {
        return rubbish.get();
    }

    /// What is done until the server has ended it.
    private interface Visit {
        void pay() throws IOException, InterruptedException;
    }

    private void again(Visit visit, AtomicLong ended) {
        while (!over && house.processes().getFirst().isAlive()) {
            if (sentAway(visit) && !over) {
                ended.incrementAndGet();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean sentAway(Visit visit) {
        try {
            visit.pay();
            return true;
        } catch (InterruptedException | SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /// Its buffer is small, so that the server soon has nowhere to put what it has for it.
    private void neverRead() throws IOException, InterruptedException {
        try (Socket socket = connected("127.9.1.1")) {
            OutputStream out = joined(socket);
            while (!over) {
                out.write(frame(ClientFrame.newBuilder().setProbe(Probe.getDefaultInstance()).build().toByteArray()));
                LockSupport.parkNanos(SIGN_OF_LIFE.toNanos());
            }
        }
    }

    private void sendRubbish() throws IOException, InterruptedException {
        try (Socket socket = connected("127.9.1.2")) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            byte[] noise = new byte[RUBBISH];
            dice.nextBytes(noise);
            switch (dice.nextInt(4)) {
                case 0 -> socket.getOutputStream().write(noise);
                case 1 -> upgraded(socket, "plenary.v1").write(noise);
                case 2 -> joined(socket).write(frame(noise));
                default -> upgraded(socket, "plenary.v1.json").write(frame(noise));
            }
            readToTheEnd(socket);
        }
    }

    private Socket connected(String from) throws IOException {
        SocketFactory sockets =
                certificate.<SocketFactory>map(each -> each.trust().getSocketFactory()).orElseGet(SocketFactory::getDefault);
        Socket socket = sockets.createSocket();
        socket.setReceiveBufferSize(BUFFER);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), (int) PATIENCE.toMillis());
        return socket;
    }

    private OutputStream joined(Socket socket) throws IOException, InterruptedException {
        OutputStream out = upgraded(socket, "plenary.v1");
        Hello hello = Hello.newBuilder().setTicket(reception.ticket(token).ticket()).setClient(dice.nextLong(1, Long.MAX_VALUE)).build();
        out.write(frame(ClientFrame.newBuilder().setHello(hello).build().toByteArray()));
        return out;
    }

    private OutputStream upgraded(Socket socket, String subprotocol) throws IOException {
        OutputStream out = socket.getOutputStream();
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: " + subprotocol + END;
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (!head.toString().endsWith(END)) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("The server ended the connection.");
            }
            head.append((char) read);
        }
        return out;
    }

    /// Masked with nothing but zeros.
    private static byte[] frame(byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 8).put((byte) BINARY);
        if (payload.length < 126) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | 126)).putShort((short) payload.length);
        }
        frame.putInt(0).put(payload).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    private static void readToTheEnd(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] bytes = new byte[BUFFER];
        while (in.read(bytes) >= 0) {
            // whatever the server still says
        }
    }

    @Override
    public void close() {
        over = true;
        never.interrupt();
        sender.interrupt();
        try {
            never.join(PATIENCE);
            sender.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
