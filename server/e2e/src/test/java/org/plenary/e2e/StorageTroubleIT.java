package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.client.ClientListener;
import org.plenary.client.CommandFuture;
import org.plenary.client.ConnectionState;
import org.plenary.client.Micros;
import org.plenary.client.Mirror;
import org.plenary.client.PlenaryClient;
import org.plenary.faults.Tool;

/// A disk that fails under a server with clients: everybody sees it within a second, nobody is told of what may not be kept, and after
/// a restart it goes on.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StorageTroubleIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration ONE = Duration.ofSeconds(1);
    private static final long SHOWN_WITHIN_MILLIS = 1_000;
    private static final String SESSION = "session-1";
    private static final int SYNCS_BEFORE = 30;
    private static final int MOST = 200;

    @TempDir
    private Path folder;

    @Test
    void a_sync_that_fails_is_shown_to_everybody_within_a_second(TestReporter reporter) throws Exception {
        String engine = UUID.nameUUIDFromBytes("plenary".getBytes(StandardCharsets.UTF_8)).toString();
        Path data = folder.resolve("hall");
        fails(reporter, data.resolve("engine").resolve(engine).resolve("current").resolve("log_inprogress_0"));
    }

    @Test
    void so_is_one_of_the_record(TestReporter reporter) throws Exception {
        fails(reporter, folder.resolve("hall/record/bishkek-2001/events.record"));
    }

    private void fails(TestReporter reporter, Path file) throws Exception {
        Path trace = folder.resolve("trace");
        List<String> strace = List.of(
                Tool.need("strace"), "-f", "-qqq", "-ttt", "--seccomp-bpf", "-o", trace.toString(), "-P", file.toString(),
                "-e", "trace=fdatasync", "-e", "inject=fdatasync:error=EIO:when=" + SYNCS_BEFORE + "+");
        try (ServerProcess server = ServerProcess.startBelow(strace, folder.resolve("hall"));
                PlenaryClient chair = PlenaryClient.connect(server.address(), server.code("chair-1"));
                PlenaryClient norway = PlenaryClient.connect(server.address(), server.code("norway-1"));
                PlenaryClient watcher = PlenaryClient.connect(server.address(), server.code("-"))) {
            List<CompletableFuture<Long>> shown = List.of(readOnly(chair), readOnly(norway), readOnly(watcher));
            int turn = norwaySpeaks(chair, norway);
            long limit = limit(chair.mirror(), turn);
            List<CommandFuture<?>> extensions = extended(chair, turn);
            long answered = extensions.stream().filter(CommandFuture::isDone).count();
            CommandFuture<?> late = norway.requestFloor("point-of-order");
            for (CompletableFuture<Long> each : shown) {
                long millis = each.get(SOON.toSeconds(), TimeUnit.SECONDS) - failedAt(trace);
                reporter.publishEntry("read-only was shown after", millis + " ms");
                assertThat(millis).isLessThan(SHOWN_WITHIN_MILLIS);
            }
            assertThat(health(server.address())).isEqualTo(503);
            assertThat(extensions.stream().filter(CommandFuture::isDone)).hasSize((int) answered);
            assertThat(late).isNotDone();
            assertThat(failures(trace)).as("the sync that failed is not tried again").hasSize(1);
            server.killAndRestart();
            for (CommandFuture<?> extension : extensions) {
                extension.await(SOON);
            }
            late.await(SOON);
            assertThat(limit(chair.mirror(), turn)).isEqualTo(limit + Micros.of(ONE.multipliedBy(extensions.size())));
            assertThat(health(server.address())).isEqualTo(200);
        }
    }

    /// When the client sees that the server takes nothing more, in milliseconds of the wall clock.
    private static CompletableFuture<Long> readOnly(PlenaryClient client) {
        CompletableFuture<Long> seen = new CompletableFuture<>();
        client.listen(new ClientListener() {
            @Override
            public void changed(ConnectionState state, String condition) {
                if (condition.equals("read-only")) {
                    seen.complete(System.currentTimeMillis());
                }
            }
        });
        return seen;
    }

    /// Extends the turn again and again, until that is not answered.
    private static List<CommandFuture<?>> extended(PlenaryClient chair, int turn) throws Exception {
        List<CommandFuture<?>> extensions = new ArrayList<>();
        while (extensions.size() < MOST && !chair.condition().equals("read-only")) {
            CommandFuture<?> extension = chair.extendTurn(turn, ONE);
            extensions.add(extension);
            try {
                extension.get(2, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                return extensions;
            }
        }
        return extensions;
    }

    private static int norwaySpeaks(PlenaryClient chair, PlenaryClient norway) {
        chair.openSession(SESSION).await(SOON);
        chair.startSegment("session-1-debate").await(SOON);
        chair.giveFloor(norway.requestFloor("statement", "en").await(SOON).getRequest()).await(SOON);
        return chair.await(mirror -> mirror.currentTurn().isPresent(), SOON).currentTurn().orElseThrow().getId();
    }

    private static long limit(Mirror mirror, int turn) {
        return mirror.turn(turn).orElseThrow().getLimit();
    }

    private static long failedAt(Path trace) throws IOException {
        return (long) (1_000 * Double.parseDouble(failures(trace).getFirst().strip().split(" +")[1]));
    }

    private static List<String> failures(Path trace) throws IOException {
        return Files.readAllLines(trace).stream().filter(line -> line.contains("EIO")).toList();
    }

    private static int health(URI server) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(server.resolve("/health")).build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
