package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.client.AccessRefused;
import org.plenary.client.Choices;
import org.plenary.client.ClientOptions;
import org.plenary.client.CommandFuture;
import org.plenary.client.CommandRefused;
import org.plenary.client.ConnectionState;
import org.plenary.client.FloorRequest;
import org.plenary.client.Micros;
import org.plenary.client.Mirror;
import org.plenary.client.PlenaryClient;
import org.plenary.client.SubmissionState;
import org.plenary.protocol.v1.Receipt;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.TurnItem;

/// The SDK against the server, each in a process of its own.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SdkIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SESSION = "session-1";
    private static final String DEBATE = "session-1-debate";

    @TempDir
    private Path data;

    @Test
    void a_delegate_asks_for_the_floor_and_is_given_it() throws IOException {
        try (ServerProcess server = ServerProcess.start(data);
                PlenaryClient chair = PlenaryClient.connect(server.address(), server.code("chair-1"));
                PlenaryClient norway = PlenaryClient.connect(server.address(), server.code("norway-1"))) {
            assertThatThrownBy(() -> norway.requestFloor("statement").await(SOON))
                    .isInstanceOfSatisfying(CommandRefused.class, refused -> assertThat(refused.code()).isEqualTo("no-session-is-open"));
            openDebate(chair);
            Receipt receipt = norway.requestFloor("statement", "en").await(SOON);
            assertThat(receipt.getPlace()).isEqualTo(1);
            assertThat(norway.requestFloor("statement", "en").await(SOON)).isEqualTo(receipt);
            assertThat(norway.mirror().ownRequests()).extracting(RequestItem::getId).containsExactly(receipt.getRequest());
            chair.await(mirror -> mirror.requests(DEBATE).size() == 1, SOON);
            chair.giveFloor(receipt.getRequest()).await(SOON);
            TurnItem turn = norway.await(Mirror::hasFloor, SOON).currentTurn().orElseThrow();
            assertThat(norway.remaining(turn)).isBetween(Duration.ZERO, Micros.duration(turn.getLimit()));
        }
    }

    @Test
    void the_example_of_the_readme_runs() throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        try (ServerProcess server = ServerProcess.start(data);
                PlenaryClient chair = PlenaryClient.connect(server.address(), server.code("chair-1"))) {
            openDebate(chair);
            String code = server.code("norway-1");
            CompletableFuture<Void> example = CompletableFuture.runAsync(
                    () -> FloorRequest.ask(server.address(), code, new PrintStream(screen, true, StandardCharsets.UTF_8)));
            int request = chair.await(mirror -> !mirror.requests(DEBATE).isEmpty(), SOON).requests(DEBATE).getFirst().getId();
            chair.giveFloor(request).await(SOON);
            example.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();
        }
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("You are number 1 on the list", "You have the floor");
    }

    @Test
    void each_command_takes_effect_once_however_often_the_server_dies() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(data);
                PlenaryClient chair = PlenaryClient.connect(server.address(), server.code("chair-1"));
                PlenaryClient norway = PlenaryClient.connect(server.address(), server.code("norway-1"))) {
            int turn = norwaySpeaks(chair, norway);
            long limit = limit(chair.mirror(), turn);
            List<CommandFuture<?>> extensions = new ArrayList<>();
            for (int death = 0; death < 3; death++) {
                for (int i = 0; i < 40; i++) {
                    extensions.add(chair.extendTurn(turn, Duration.ofSeconds(1)));
                }
                extensions.get(extensions.size() - 30).await(SOON);
                server.killAndRestart();
            }
            CommandFuture<?> offline = norway.requestFloor("point-of-order");
            extensions.forEach(extension -> extension.await(SOON));
            long expected = limit + Micros.of(Duration.ofSeconds(extensions.size()));
            assertThat(limit(chair.mirror(), turn)).isEqualTo(expected);
            assertThat(limit(norway.await(mirror -> limit(mirror, turn) >= expected, SOON), turn)).isEqualTo(expected);
            offline.await(SOON);
            assertThat(norway.await(mirror -> mirror.ownPoint().isPresent(), SOON).points()).hasSize(1);
        }
    }

    @Test
    void a_server_that_stops_is_waited_for_without_another_code() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(data);
                PlenaryClient chair = PlenaryClient.connect(server.address(), server.code("chair-1"))) {
            String epoch = chair.mirror().epoch();
            server.stopAndRestart();
            CommandFuture<?> opened = chair.openSession(SESSION);
            opened.await(SOON);
            assertThat(opened.state()).isEqualTo(SubmissionState.DONE);
            assertThat(chair.state()).isEqualTo(ConnectionState.CURRENT);
            assertThat(chair.mirror().epoch()).isNotEqualTo(epoch);
            assertThat(chair.mirror().currentSession()).isPresent();
        }
    }

    @Test
    void listeners_are_counted_and_keep_their_choice_when_the_server_dies() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(data);
                PlenaryClient chair = PlenaryClient.connect(server.address(), server.code("chair-1"));
                PlenaryClient two = PlenaryClient.connect(server.address(), server.code("japan-1"))) {
            assertThat(chair.await(mirror -> !mirror.coverage("en").isEmpty(), SOON).coverage("en")).containsExactly("ru");
            try (PlenaryClient one = PlenaryClient.connect(server.address(), server.code("norway-1"))) {
                one.listen(Choices.channel("ru"));
                two.listen(Choices.always("ru"));
                chair.await(mirror -> mirror.listeners("ru").getCount() == 2 && mirror.listeners("ru").getAlways() == 1, SOON);
                String epoch = chair.mirror().epoch();
                server.killAndRestart();
                chair.await(mirror -> !mirror.epoch().equals(epoch) && mirror.listeners("ru").getCount() == 2, SOON);
                two.listen(Choices.floor());
                chair.await(mirror -> mirror.listeners("ru").getCount() == 1 && mirror.floorListeners().getCount() == 1, SOON);
            }
            chair.await(mirror -> mirror.listeners("ru").getCount() == 0, SOON);
        }
    }

    @Test
    void a_token_returns_without_a_code_and_a_wrong_code_is_told() throws IOException {
        try (ServerProcess server = ServerProcess.start(data)) {
            PlenaryClient first = PlenaryClient.connect(server.address(), server.code("norway-1"));
            String token = first.token();
            first.close();
            try (PlenaryClient again = PlenaryClient.connectWithToken(server.address(), token, ClientOptions.standard())) {
                assertThat(again.mirror().badge().getDelegation()).isEqualTo("norway");
            }
            assertThatThrownBy(() -> PlenaryClient.connect(server.address(), "0000-0000-0000-0000"))
                    .isInstanceOfSatisfying(AccessRefused.class, refused -> assertThat(refused.words().getRu()).isNotEmpty());
        }
    }

    private static void openDebate(PlenaryClient chair) {
        chair.openSession(SESSION).await(SOON);
        chair.startSegment(DEBATE).await(SOON);
    }

    private static int norwaySpeaks(PlenaryClient chair, PlenaryClient norway) {
        openDebate(chair);
        int request = norway.requestFloor("statement", "en").await(SOON).getRequest();
        chair.giveFloor(request).await(SOON);
        return chair.await(mirror -> mirror.currentTurn().isPresent(), SOON).currentTurn().orElseThrow().getId();
    }

    private static long limit(Mirror mirror, int turn) {
        return mirror.turn(turn).map(TurnItem::getLimit).orElse(0L);
    }
}
