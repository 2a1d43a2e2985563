package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.client.CommandFuture;
import org.plenary.client.PlenaryClient;
import org.plenary.faults.Tool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A disk that fails under a server with clients: everybody sees it within a second, nobody is told of what may not be kept, and after
/// a restart it goes on.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StorageTroubleIT {

    private static final Logger LOG = LoggerFactory.getLogger(StorageTroubleIT.class);

    private static final long SHOWN_WITHIN_MILLIS = 1_000;
    private static final int CALLS_BEFORE = 30;
    private static final int MOST = 200;

    @TempDir
    private Path folder;

    @Test
    void a_sync_that_fails_is_shown_to_everybody_within_a_second() throws Exception {
        fails(log(), "fdatasync", "EIO");
    }

    @Test
    void so_is_one_of_the_record() throws Exception {
        fails(folder.resolve("hall/record/bishkek-2001/events.record"), "fdatasync", "EIO");
    }

    @Test
    void so_is_a_disk_that_has_no_room_for_a_write() throws Exception {
        fails(log(), "write", "ENOSPC");
    }

    private Path log() {
        String engine = UUID.nameUUIDFromBytes("plenary".getBytes(StandardCharsets.UTF_8)).toString();
        return folder.resolve("hall").resolve("engine").resolve(engine).resolve("current").resolve("log_inprogress_0");
    }

    private void fails(Path file, String call, String error) throws Exception {
        Path trace = folder.resolve("trace");
        List<String> strace = List.of(
                Tool.need("strace"), "-f", "-qqq", "-ttt", "--seccomp-bpf", "-o", trace.toString(), "-P", file.toString(),
                "-e", "trace=" + call, "-e", "inject=" + call + ":error=" + error + ":when=" + CALLS_BEFORE + "+");
        try (ServerProcess server = ServerProcess.startBelow(strace, folder.resolve("hall"));
                PlenaryClient chair = PlenaryClient.connect(server.address(), server.code("chair-1"));
                PlenaryClient norway = PlenaryClient.connect(server.address(), server.code("norway-1"));
                PlenaryClient watcher = PlenaryClient.connect(server.address(), server.code("-"))) {
            List<CompletableFuture<Long>> shown =
                    List.of(PressedTurn.readOnly(chair), PressedTurn.readOnly(norway), PressedTurn.readOnly(watcher));
            PressedTurn pressed = PressedTurn.begun(chair, norway);
            List<CommandFuture<?>> extensions = pressed.extended(MOST);
            long answered = extensions.stream().filter(CommandFuture::isDone).count();
            CommandFuture<?> late = norway.requestFloor("point-of-order");
            for (CompletableFuture<Long> each : shown) {
                long millis = each.get(PressedTurn.SOON.toSeconds(), TimeUnit.SECONDS) - failedAt(trace, error);
                LOG.info("Read-only was shown after {} ms", millis);
                assertThat(millis).isLessThan(SHOWN_WITHIN_MILLIS);
            }
            assertThat(PressedTurn.health(server.address())).isEqualTo(503);
            assertThat(extensions.stream().filter(CommandFuture::isDone)).hasSize((int) answered);
            assertThat(late).isNotDone();
            assertThat(failures(trace, error)).as("what failed is not tried again").hasSize(1);
            server.killAndRestart();
            for (CommandFuture<?> extension : extensions) {
                extension.await(PressedTurn.SOON);
            }
            late.await(PressedTurn.SOON);
            assertThat(pressed.times()).isEqualTo(extensions.size());
            assertThat(PressedTurn.health(server.address())).isEqualTo(200);
        }
    }

    private static long failedAt(Path trace, String error) throws IOException {
        return (long) (1_000 * Double.parseDouble(failures(trace, error).getFirst().strip().split(" +")[1]));
    }

    private static List<String> failures(Path trace, String error) throws IOException {
        return Files.readAllLines(trace).stream().filter(line -> line.contains(error)).toList();
    }
}
