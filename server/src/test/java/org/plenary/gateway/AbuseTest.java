package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.gateway.Attacker.frame;
import static org.plenary.gateway.Attacker.times;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.BoothCommand.CloseMicrophone;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.meeting.Hall440;
import org.plenary.protocol.CloseCode;

/// Clients that mean no good, on real sockets: each is ended with its code, and none costs memory that others would miss.
class AbuseTest {

    private static final int MANY = 10;
    private static final Duration SHORT = Duration.ofMillis(500);

    private static final Limits LIMITS = limits(SHORT);

    /// The system lets go of whoever takes nothing too, without a word; here it is not to be the first.
    private static final Limits ALONE = limits(Duration.ofSeconds(30));

    @TempDir
    private Path folder;
    private AbusedGateway abused;

    @BeforeEach
    void open() throws Exception {
        abused = new AbusedGateway(folder, ALONE);
    }

    @AfterEach
    void close() throws IOException {
        abused.close();
    }

    @Test
    void who_never_reads_is_let_go() throws Exception {
        intoTheLogs();
        abused.costsLittle("never reads", () -> {
            for (int i = 0; i < MANY; i++) {
                var _ = abused.join(Hall440.LISTENER);
            }
            return letGo(MANY, CloseCode.TOO_SLOW, this::toggle);
        });
    }

    @Test
    void who_reads_a_kilobyte_a_second_is_let_go() throws Exception {
        intoTheLogs();
        abused.costsLittle("reads 1 kB/s", () -> {
            var slowly = Executors.newSingleThreadScheduledExecutor();
            for (int i = 0; i < MANY; i++) {
                Attacker each = abused.join(Hall440.LISTENER);
                var _ = slowly.scheduleAtFixedRate(() -> each.skip(100), 0, 100, TimeUnit.MILLISECONDS);
            }
            try {
                return letGo(MANY, CloseCode.TOO_SLOW, this::toggle);
            } finally {
                slowly.shutdownNow();
            }
        });
    }

    @Test
    void pings_above_the_rate_end_it() throws Exception {
        byte[] pings = times(100, frame(Peer.FINAL | Peer.PING, new byte[125]));
        abused.costsLittle("pings", () -> {
            for (int i = 0; i < MANY; i++) {
                Attacker each = abused.join(Hall440.LISTENER);
                var _ = abused.beside(() -> each.flood(pings, 10_000));
            }
            return letGo(MANY, CloseCode.TOO_FAST, () -> {});
        });
    }

    @Test
    void pongs_that_nobody_reads_are_not_kept() throws Exception {
        MessageLimits usual = MessageLimits.DEFAULTS;
        reopen(ALONE.with(new MessageLimits(
                usual.bytes(), usual.fragments(), new Rate(1, 5_000), usual.messages(), usual.officers(), usual.booths(),
                usual.delegates(), usual.watchers(), usual.excess())));
        byte[] pings = times(100, frame(Peer.FINAL | Peer.PING, new byte[125]));
        abused.costsLittle("pings, pongs not read", () -> {
            for (int i = 0; i < MANY; i++) {
                Attacker each = abused.join(Hall440.LISTENER);
                var _ = abused.beside(() -> each.flood(pings, 40));
            }
            return letGo(MANY, CloseCode.TOO_SLOW, () -> {});
        });
    }

    @Test
    void a_request_that_comes_byte_by_byte_does_not_prolong_its_time() throws Exception {
        reopen(LIMITS.with(door(SHORT, 4_096)));
        abused.costsLittle("half a request header", () -> byteByByte("GET /health HTTP/1.1\r\nHost: localhost\r\nX: ", false));
        abused.costsLittle("half a body", () -> byteByByte(
                "POST /api/badge HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4000\r\n\r\n", false));
    }

    @Test
    void a_hello_that_comes_byte_by_byte_does_not_prolong_its_time() throws Exception {
        reopen(LIMITS.with(door(SHORT, 4_096)));
        abused.costsLittle("half a Hello", () -> {
            int taken = byteByByte("", true);
            assertThat(abused.code()).isEqualTo(CloseCode.HELLO_TIMEOUT);
            return taken;
        });
    }

    @Test
    void a_message_of_a_million_fragments_ends_it() throws Exception {
        byte[] fragments = times(1_000, frame(0, "speak".getBytes(StandardCharsets.UTF_8)));
        byte[] empty = times(1_000, frame(0, new byte[0]));
        for (byte[] each : List.of(fragments, empty)) {
            abused.costsLittle(each == empty ? "a million empty fragments" : "a million fragments", () -> {
                Attacker attacker = abused.knock().upgrade().send(frame(Peer.TEXT, new byte[0]));
                var _ = abused.beside(() -> attacker.flood(each, 1_000));
                assertThat(attacker.closed()).isEqualTo(CloseCode.TOO_BIG);
                return abused.code();
            });
        }
    }

    @Test
    void a_frame_that_is_too_large_ends_it_at_its_first_bytes() throws Exception {
        byte[] more = new byte[1 << 16];
        for (long size : new long[] {(16 << 10) + 1, 1 << 30, Long.MAX_VALUE}) {
            abused.costsLittle("a frame of " + size, () -> {
                for (int i = 0; i < MANY; i++) {
                    Attacker each = abused.knock().upgrade().send(frame(Peer.FINAL | Peer.TEXT, size, new byte[1]));
                    var _ = abused.beside(() -> each.flood(more, 1_000));
                    assertThat(each.closed()).isEqualTo(CloseCode.TOO_BIG);
                }
                return letGo(MANY, CloseCode.TOO_BIG, () -> {});
            });
        }
    }

    @Test
    void commands_above_their_rate_end_it() throws Exception {
        byte[] commands = times(100, frame(Peer.FINAL | Peer.TEXT,
                "{\"command\":{\"counter\":\"1\",\"command\":{\"openMicrophone\":{}}}}".getBytes(StandardCharsets.UTF_8)));
        abused.costsLittle("commands", () -> {
            for (int i = 0; i < MANY; i++) {
                Attacker each = abused.join(Hall440.LISTENER);
                var _ = abused.beside(() -> each.flood(commands, 10_000));
            }
            return letGo(MANY, CloseCode.TOO_FAST, () -> {});
        });
    }

    @Test
    void of_a_thousand_from_one_address_so_many_stay_until_their_time_is_up() throws Exception {
        reopen(LIMITS.with(door(Duration.ofSeconds(2), 100)));
        abused.costsLittle("1,000 connections", () -> {
            List<Attacker> crowd = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                crowd.add(abused.knock());
            }
            for (Attacker each : crowd) {
                each.ended();
            }
            return crowd.size();
        });
    }

    /// As in the product, with less patience, and with short logs, which are full before anything is measured.
    private static Limits limits(Duration farewell) {
        return Limits.DEFAULTS.with(door(Duration.ofSeconds(60), DoorLimits.DEFAULTS.waitingPerAddress())).with(new Patience(
                Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMillis(200), Duration.ofSeconds(1),
                farewell, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofMillis(50))).with(
                        new OutboxLimits(
                                256 << 10, 64 << 10, 64 << 10, 64 << 10, 128 << 10, 64, 512, 16_384));
    }

    private static DoorLimits door(Duration deadline, int waitingPerAddress) {
        DoorLimits usual = DoorLimits.DEFAULTS;
        return new DoorLimits(
                deadline, usual.requestLine(), usual.headers(), usual.body(), waitingPerAddress, usual.waiting(), usual.connections(),
                usual.reserved(),
                usual.connectionsPerBadge(), usual.exchanges(), usual.slice(), usual.headStart());
    }

    private void reopen(Limits limits) throws Exception {
        abused.close();
        abused = new AbusedGateway(folder, limits);
    }

    /// Has every audience's log hold as many updates as it ever will, which no attack makes more.
    private void intoTheLogs() throws Exception {
        abused.intake.play(Hall440.CHAIR, new OpenSession(Hall440.SESSION_1));
        for (int i = 0; i < 500; i++) {
            toggle();
        }
    }

    private void toggle() {
        abused.intake.play(Hall440.EN_1, new OpenMicrophone());
        abused.intake.play(Hall440.EN_1, new CloseMicrophone());
    }

    /// Waits until so many have been let go, while something else is done.
    private int letGo(int many, CloseCode why, Runnable meanwhile) throws Exception {
        var last = abused.beside(() -> {
            for (int i = 0; i < many; i++) {
                assertThat(abused.code()).isEqualTo(why);
            }
            return many;
        });
        while (!last.isDone()) {
            meanwhile.run();
            Thread.yield();
        }
        return last.get();
    }

    /// Sends a byte now and then until the server hangs up, which no byte may put off.
    private int byteByByte(String first, boolean upgraded) throws Exception {
        Attacker slow = upgraded ? abused.knock().upgrade() : abused.knock();
        slow.send(first.getBytes(StandardCharsets.UTF_8));
        byte[] next = upgraded ? frame(Peer.FINAL | Peer.TEXT, 120, "{".repeat(120).getBytes(StandardCharsets.UTF_8))
                : "x".repeat(126).getBytes(StandardCharsets.UTF_8);
        var drops = Executors.newSingleThreadScheduledExecutor();
        var _ = drops.scheduleAtFixedRate(slow.drip(next), 0, 100, TimeUnit.MILLISECONDS);
        try {
            slow.ended();
        } finally {
            drops.shutdownNow();
        }
        assertThat(slow.dripped()).as("bytes that were taken").isLessThan(next.length);
        return slow.dripped();
    }
}
