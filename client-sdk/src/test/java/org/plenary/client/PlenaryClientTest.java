package org.plenary.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.protocol.CloseCode;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ServerFrame;

/// A client over real sockets, against a server of a few lines.
@Timeout(60)
class PlenaryClientTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ClientOptions EAGER =
            ClientOptions.standard().withBackOff(Duration.ofMillis(1), Duration.ofMillis(20));

    private final ModelServer model = new ModelServer(new SplittableRandom(440));

    @Test
    void connects_mirrors_and_commands() throws IOException {
        try (TinyServer server = new TinyServer(this::willing);
                PlenaryClient client = PlenaryClient.connect(server.address(), "CODE-1")) {
            assertThat(client.state()).isEqualTo(ConnectionState.CURRENT);
            assertThat(client.token()).isEqualTo("t0ken");
            assertThat(client.clock()).isPresent();
            CommandFuture<?> given = client.giveFloor(11);
            given.await(SOON);
            assertThat(given.state()).isEqualTo(SubmissionState.DONE);
            assertThat(client.mirror().turn(11)).isPresent();
            assertThatThrownBy(() -> client.giveFloor(15).await(SOON)).isInstanceOf(CommandRefused.class);
            assertThatThrownBy(() -> client.giveFloor(17).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(CommandNotTaken.class);
            assertThat(client.unanswered()).isEmpty();
        }
    }

    @Test
    void a_handshake_names_the_subprotocol_and_no_origin() throws IOException {
        try (TinyServer server = new TinyServer(this::willing);
                PlenaryClient client = PlenaryClient.connect(server.address(), "CODE-1")) {
            assertThat(client.mirror().audience()).isEqualTo("delegate");
            assertThat(server.requests).hasSize(3).noneMatch(head -> head.contains("Origin:") || head.contains("origin:"));
            assertThat(server.requests).anyMatch(head -> head.contains("Authorization: Bearer t0ken"));
            assertThat(server.requests).anyMatch(head -> head.contains("plenary.v1") && head.startsWith("GET /ws/bishkek "));
            assertThat(server.heard.peek().getHello().getTicket()).isEqualTo("t1cket");
        }
    }

    @Test
    void a_wrong_code_is_told_in_the_servers_words() throws IOException {
        try (TinyServer server = new TinyServer(this::willing)) {
            server.replies.add("403 {\"code\":\"code-unknown\",\"words\":{\"en\":\"Unknown.\",\"ru\":\"Неизвестен.\"}}");
            assertThatThrownBy(() -> PlenaryClient.connect(server.address(), "CODE-1"))
                    .isInstanceOfSatisfying(AccessRefused.class, refused -> {
                        assertThat(refused.status()).isEqualTo(403);
                        assertThat(refused.code()).isEqualTo("code-unknown");
                        assertThat(refused.words().getRu()).isEqualTo("Неизвестен.");
                    });
        }
    }

    @Test
    void a_busy_reception_is_asked_again() throws IOException {
        try (TinyServer server = new TinyServer(this::willing)) {
            server.replies.addAll(List.of("503 {}", "429 {}", "200 {\"token\":\"t0ken\"}", "500 not JSON"));
            try (PlenaryClient client = PlenaryClient.connect(server.address(), "CODE-1", EAGER)) {
                assertThat(client.state()).isEqualTo(ConnectionState.CURRENT);
                assertThat(server.requests("/api/badge")).isEqualTo(3);
                assertThat(server.requests("/api/ticket")).isEqualTo(2);
            }
        }
    }

    @Test
    void a_command_whose_answer_was_lost_takes_effect_once() throws IOException {
        CountDownLatch broken = new CountDownLatch(1);
        TinyServer.Script losing = (peer, frame) -> {
            List<ServerFrame> back = willing(peer, frame);
            boolean taken = frame.hasCommand() && !back.get(0).getAnswer().hasNotTaken();
            if (taken && broken.getCount() > 0) {
                broken.countDown();
                peer.breakOff();
                return List.of();
            }
            return back;
        };
        try (TinyServer server = new TinyServer(losing);
                PlenaryClient client = PlenaryClient.connect(server.address(), "CODE-1", EAGER)) {
            client.giveFloor(1).await(SOON);
            client.giveFloor(2).await(SOON);
            assertThat(model.effects).containsExactly(1, 2);
            assertThat(server.requests("/api/badge")).isEqualTo(1);
            assertThat(server.requests("/api/ticket")).isEqualTo(2);
            assertThat(server.heard.stream().filter(ClientFrame::hasHello).map(hello -> hello.getHello().getClient()).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void what_is_asked_before_the_server_is_there_is_done_when_it_comes() throws IOException {
        TinyServer absent = new TinyServer(this::willing);
        absent.close();
        try (PlenaryClient client = PlenaryClient.open(absent.address(), "CODE-1", EAGER)) {
            CommandFuture<?> given = client.giveFloor(1);
            assertThat(given.state()).isEqualTo(SubmissionState.NOT_SENT);
            assertThat(client.unanswered()).hasSize(1).first().isSameAs(given);
            assertThatThrownBy(() -> client.await(mirror -> true, Duration.ofMillis(50))).isInstanceOf(NotInTime.class);
            try (TinyServer server = new TinyServer(this::willing, absent.port())) {
                given.await(SOON);
                assertThat(server.requests("/api/badge")).isEqualTo(1);
                assertThat(model.effects).containsExactly(1);
            }
        }
    }

    @Test
    void a_close_says_whether_to_come_back() throws IOException {
        try (TinyServer server = new TinyServer(this::willing);
                PlenaryClient client = PlenaryClient.connect(server.address(), "CODE-1", EAGER)) {
            CompletableFuture<Mirror> back = afterReturn(client);
            server.peers.remove().close(CloseCode.TICKET_REFUSED.number());
            back.join();
            assertThat(server.requests("/api/ticket")).isEqualTo(2);
            CompletableFuture<Mirror> never = client.when(mirror -> false);
            server.peers.remove().close(CloseCode.BADGE_REVOKED.number());
            assertThatThrownBy(never::join).cause().isInstanceOfSatisfying(
                    ClosedForGood.class, closed -> assertThat(closed.closeCode()).contains(CloseCode.BADGE_REVOKED));
            assertThat(client.state()).isEqualTo(ConnectionState.CLOSED);
            assertThatThrownBy(() -> client.giveFloor(1).await(SOON)).isInstanceOf(ClosedForGood.class);
            assertThat(server.requests("/api/ticket")).isEqualTo(2);
        }
    }

    @Test
    void a_listener_hears_in_order_and_cannot_wait_for_itself() throws Exception {
        List<Long> revisions = new ArrayList<>();
        CompletableFuture<Throwable> waited = new CompletableFuture<>();
        try (TinyServer server = new TinyServer(this::willing);
                PlenaryClient client = PlenaryClient.open(server.address(), "CODE-1", EAGER)) {
            client.listen(new ClientListener() {
                @Override
                public void applied(Applied applied) {
                    revisions.add(applied.mirror().revision());
                    waited.completeAsync(() -> new AssertionError("waited"), CompletableFuture.delayedExecutor(20, TimeUnit.SECONDS));
                    try {
                        client.await(mirror -> false, SOON);
                    } catch (IllegalStateException e) {
                        waited.complete(e);
                    }
                }
            });
            client.giveFloor(1).thenCompose(granted -> client.giveFloor(2)).get(20, TimeUnit.SECONDS);
            assertThat(revisions).endsWith(model.revision() - 1, model.revision()).isSorted();
            assertThat(waited.join()).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void large_and_fragmented_messages_arrive() throws IOException {
        List<Item> many = IntStream.range(0, 20_000).mapToObj(i -> Frames.request(i, "delegation " + i)).toList();
        TinyServer.Script large = (peer, frame) -> {
            if (frame.hasHello()) {
                peer.say(Frames.welcome("e"));
                peer.sayInPieces(Frames.snapshot(7, many));
                peer.say(Frames.update(8, Frames.remove("request", "0")));
            }
            return List.of();
        };
        try (TinyServer server = new TinyServer(large);
                PlenaryClient client = PlenaryClient.connect(server.address(), "CODE-1")) {
            assertThat(client.await(mirror -> mirror.revision() == 8, SOON).items()).hasSize(many.size() - 1);
        }
    }

    @Test
    void closing_fails_what_waits_and_is_done_once() throws IOException {
        TinyServer.Script deaf = (peer, frame) -> frame.hasHello() ? TinyServer.greeting(Frames.snapshot(1)) : List.of();
        try (TinyServer server = new TinyServer(deaf)) {
            PlenaryClient client = PlenaryClient.connect(server.address(), "CODE-1");
            CommandFuture<?> sent = client.giveFloor(1);
            CommandFuture<?> taken = client.giveFloor(2);
            CommandFuture<?> waiting = client.giveFloor(3);
            assertThat(sent.cancel(false)).isFalse();
            assertThat(taken.cancel(false)).isTrue();
            client.close();
            client.close();
            assertThatThrownBy(() -> sent.await(SOON)).isInstanceOf(OutcomeUnknown.class);
            assertThatThrownBy(() -> waiting.await(SOON)).isInstanceOf(ClosedForGood.class);
        }
    }

    @Test
    void a_hundred_clients_share_their_threads() throws IOException {
        TinyServer.Script greeting = (peer, frame) -> frame.hasHello() ? TinyServer.greeting(Frames.snapshot(1)) : List.of();
        try (TinyServer server = new TinyServer(greeting)) {
            List<PlenaryClient> hall = IntStream.range(0, 100)
                    .mapToObj(i -> PlenaryClient.open(server.address(), "CODE-" + i, ClientOptions.standard()))
                    .toList();
            hall.forEach(client -> client.await(Mirror::isWhole, SOON));
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> !thread.getName().equals("tiny-server"))
                    .hasSizeLessThan(60)
                    .filteredOn(thread -> thread.getName().contains("plenary") || thread.getName().contains("tyrus"))
                    .allMatch(Thread::isDaemon);
            hall.forEach(PlenaryClient::close);
        }
    }

    /// The next mirror after the client was offline.
    private static CompletableFuture<Mirror> afterReturn(PlenaryClient client) {
        CompletableFuture<Mirror> back = new CompletableFuture<>();
        client.listen(new ClientListener() {
            private boolean away;

            @Override
            public void changed(ConnectionState state, String condition) {
                away |= state == ConnectionState.OFFLINE;
                if (away && state == ConnectionState.CURRENT) {
                    back.complete(client.mirror());
                }
            }
        });
        return back.orTimeout(20, TimeUnit.SECONDS);
    }

    private synchronized List<ServerFrame> willing(TinyServer.Peer peer, ClientFrame frame) {
        return model.hears(frame, Instant.EPOCH);
    }
}
