package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.client.CommandFuture;
import org.plenary.client.PlenaryClient;
import org.plenary.faults.Tool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A small disk that is filled under a server with clients: everybody sees it within a second, and nothing acknowledged is lost.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FullDiskIT {

    private static final Logger LOG = LoggerFactory.getLogger(FullDiskIT.class);

    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final long SHOWN_WITHIN_MILLIS = 1_000;
    private static final int SIZE = 192;

    /// Below the reserve, with room for an orderly end.
    private static final int SHORT = 40;
    private static final int MOST = 100_000;
    private static final int FIRST = 20;

    @TempDir
    private Path folder;

    @Test
    void what_is_left_of_it_is_enough_for_an_orderly_end_and_a_start_to_read() throws Exception {
        try (SmallDisk disk = disk();
                ServerProcess server = ServerProcess.start(disk.root().resolve("hall"));
                PlenaryClient chair = PlenaryClient.connect(server.address(), server.code("chair-1"));
                PlenaryClient norway = PlenaryClient.connect(server.address(), server.code("norway-1"));
                PlenaryClient watcher = PlenaryClient.connect(server.address(), server.code("-"))) {
            PressedTurn pressed = PressedTurn.begun(chair, norway);
            List<CommandFuture<?>> extensions = pressedWhileFilled(pressed, disk, SHORT, List.of(chair, norway, watcher));
            assertThat(PressedTurn.health(server.address())).isEqualTo(503);
            List<Path> before = snapshots(disk);
            server.stopAndRestart();
            assertThat(snapshots(disk)).as("an orderly end writes a snapshot").isNotEqualTo(before).isNotEmpty();
            assertThat(PressedTurn.health(server.address())).as("started without room").isEqualTo(503);
            watcher.await(
                    mirror -> mirror.currentTurn().isPresent() && watcher.condition().equals(PressedTurn.READ_ONLY), PressedTurn.SOON);
            disk.makeRoom();
            goesOn(server, pressed, extensions);
        }
    }

    @Test
    void a_conference_that_it_has_no_room_for_is_refused_until_there_is() throws Exception {
        try (SmallDisk disk = disk()) {
            disk.fillUpTo(SHORT);
            Path data = disk.root().resolve("hall");
            assertThatThrownBy(() -> ServerProcess.start(data)).hasMessageContaining("the server ended with 3").hasMessageContaining(
                    "does not take it. Make room on it, or name another directory");
            disk.makeRoom();
            try (ServerProcess server = ServerProcess.start(data)) {
                assertThat(PressedTurn.health(server.address())).isEqualTo(200);
            }
        }
    }

    @Test
    void filled_to_the_last_byte_it_has_lost_nothing_that_was_acknowledged() throws Exception {
        try (SmallDisk disk = disk();
                ServerProcess server = ServerProcess.start(disk.root().resolve("hall"));
                PlenaryClient chair = PlenaryClient.connect(server.address(), server.code("chair-1"));
                PlenaryClient norway = PlenaryClient.connect(server.address(), server.code("norway-1"));
                PlenaryClient watcher = PlenaryClient.connect(server.address(), server.code("-"))) {
            PressedTurn pressed = PressedTurn.begun(chair, norway);
            List<CommandFuture<?>> extensions = pressedWhileFilled(pressed, disk, 0, List.of(chair, norway, watcher));
            assertThat(PressedTurn.health(server.address())).isEqualTo(503);
            disk.makeRoom();
            server.killAndRestart();
            goesOn(server, pressed, extensions);
        }
    }

    /// Where nothing may be mounted only `StorageTroubleIT` shows what a full disk does; CI has to be able to mount.
    private SmallDisk disk() throws IOException, InterruptedException {
        return SmallDisk.mounted(folder.resolve("disk"), SIZE)
                .orElseThrow(() -> Tool.missing("a small file system cannot be mounted here"));
    }

    private static List<CommandFuture<?>> pressedWhileFilled(
            PressedTurn pressed, SmallDisk disk, int left, List<PlenaryClient> clients) throws Exception {
        List<CompletableFuture<Long>> shown = clients.stream().map(PressedTurn::readOnly).toList();
        assertThat(pressed.extended(FIRST)).allMatch(CommandFuture::isDone);
        CompletableFuture<List<CommandFuture<?>>> pressing = new CompletableFuture<>();
        Thread presser = Thread.ofPlatform().start(() -> {
            try {
                pressing.complete(pressed.extended(MOST));
            } catch (Exception e) {
                pressing.completeExceptionally(e);
            }
        });
        disk.fillUpTo(left);
        long filled = System.currentTimeMillis();
        for (CompletableFuture<Long> each : shown) {
            long millis = each.get(PressedTurn.SOON.toSeconds(), TimeUnit.SECONDS) - filled;
            LOG.info("Read-only was shown after {} ms", millis);
            assertThat(millis).isLessThan(SHOWN_WITHIN_MILLIS);
        }
        presser.join();
        return pressing.get();
    }

    /// Whatever was pressed is done once, whether it had been acknowledged before or is only now.
    private static void goesOn(ServerProcess server, PressedTurn pressed, List<CommandFuture<?>> extensions) throws Exception {
        for (CommandFuture<?> extension : extensions) {
            extension.await(PressedTurn.SOON);
        }
        pressed.chair().await(mirror -> pressed.times() == FIRST + extensions.size(), PressedTurn.SOON);
        while (PressedTurn.health(server.address()) != 200) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private static List<Path> snapshots(SmallDisk disk) throws IOException {
        try (Stream<Path> all = Files.walk(disk.root())) {
            return all.filter(file -> file.getFileName().toString().startsWith("snapshot.")).sorted().toList();
        }
    }
}
