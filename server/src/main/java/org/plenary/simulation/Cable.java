package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.plenary.gateway.InMemoryConnection;

/// One connection through a network in memory: bytes both ways, in order and late; it stalls, and breaks without telling.
final class Cable {

    private static final int PIECE = 700;

    private final Timetable time;
    private final Dice dice;
    private final InMemoryConnection server;
    private final Client client;
    private final Deque<byte[]> unread = new ArrayDeque<>();
    private Duration delay;
    private Instant upAt;
    private Instant downAt;
    private int underWay;
    private boolean stuck;
    private boolean broken;
    private boolean ended;

    /// The end of the cable at which a client reads.
    interface Client {

        void read(byte[] bytes);

        /// The server has closed the socket, or the network says that it is gone.
        void hungUp(Cable cable);
    }

    /// @param room bytes that the server's socket takes before the client reads
    Cable(Timetable time, Dice dice, InMemoryConnection server, Client client, int room) {
        this.time = time;
        this.dice = dice;
        this.server = server;
        this.client = client;
        delay = Duration.ofMillis(1).plus(dice.upTo(Duration.ofMillis(80)));
        upAt = time.now();
        downAt = time.now();
        server.allow(room);
    }

    InMemoryConnection server() {
        return server;
    }

    void lag(Duration longer) {
        delay = longer;
    }

    /// What a client sends arrives late and in order, at times in pieces.
    void up(byte[] bytes) {
        upAt = later(upAt, time.now().plus(delay));
        underWay++;
        time.in(Duration.between(time.now(), upAt), () -> {
            underWay--;
            if (broken) {
                return;
            }
            int cut = dice.oneIn(20) ? dice.below(bytes.length) : 0;
            server.receive(Arrays.copyOf(bytes, cut));
            server.receive(Arrays.copyOfRange(bytes, cut, bytes.length));
            pump();
        });
    }

    /// Takes what the server has handed to its socket.
    void pump() {
        byte[] bytes = server.taken();
        for (int from = 0; from < bytes.length; from += PIECE) {
            down(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE)));
        }
        if (!server.open() && !ended) {
            ended = true;
            arrive(() -> {
                if (!broken && unread.isEmpty()) {
                    client.hungUp(this);
                }
            });
        }
    }

    private void down(byte[] bytes) {
        arrive(() -> {
            if (!broken) {
                unread.add(bytes);
                read();
            }
        });
    }

    private void arrive(Runnable what) {
        downAt = later(downAt, time.now().plus(delay));
        underWay++;
        time.in(Duration.between(time.now(), downAt), () -> {
            underWay--;
            what.run();
        });
    }

    private void read() {
        while (!stuck && !broken && !unread.isEmpty()) {
            byte[] bytes = unread.remove();
            client.read(bytes);
            server.allow(bytes.length);
            pump();
        }
    }

    /// The client stops reading.
    void stick() {
        stuck = true;
    }

    /// The client reads again.
    void loosen() {
        stuck = false;
        read();
        if (ended && !broken && unread.isEmpty()) {
            client.hungUp(this);
        }
    }

    /// From here on nothing arrives at either end. The server hears of it soon, or not before it misses the client.
    void cut() {
        broken = true;
        if (dice.oneIn(2)) {
            time.in(dice.upTo(Duration.ofMillis(500)), server::lose);
        }
    }

    /// The client's own network tells it that the connection is gone; at times it does not.
    void tellClient() {
        if (!dice.oneIn(3)) {
            time.in(dice.upTo(Duration.ofSeconds(1)), () -> client.hungUp(this));
        }
    }

    /// The server is gone, and its end with it.
    void orphan() {
        broken = true;
        tellClient();
    }

    /// The client has let go of its end.
    void abandon() {
        if (!broken) {
            cut();
        }
    }

    boolean broken() {
        return broken;
    }

    /// Whether all that was sent has been read, at both ends.
    boolean idle() {
        return underWay == 0 && unread.isEmpty() && server.idle();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
