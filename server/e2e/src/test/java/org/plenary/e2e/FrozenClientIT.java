package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.client.PlenaryClient;

/// A client's machine stands still for a while (SIGSTOP): the others do not wait for it, and afterwards it shows what holds.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is stopped by a signal")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FrozenClientIT {

    private static final Duration PAUSE = Duration.ofSeconds(Long.getLong("plenary.pause.seconds", 5));
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    @Test
    void what_was_missed_is_caught_up_with_in_order() throws Exception {
        try (ServerProcess server = ServerProcess.start(data);
                PlenaryClient chair = PlenaryClient.connect(server.address(), server.code("chair-1"));
                PlenaryClient norway = PlenaryClient.connect(server.address(), server.code("norway-1"));
                PlenaryClient turkey = PlenaryClient.connect(server.address(), server.code("turkey-1"));
                PlenaryClient tajikistan = PlenaryClient.connect(server.address(), server.code("tajikistan-1"))) {
            Process onlooker = Signals.java(Onlooker.class, server.address().toString(), server.watchers("display"));
            CompletableFuture.delayedExecutor(2 * SOON.toSeconds(), TimeUnit.SECONDS).execute(onlooker::destroyForcibly);
            try (BufferedReader screen = onlooker.inputReader()) {
                List<String> shown = new ArrayList<>();
                until("looking", screen, shown);
                chair.openSession("session-1").await(SOON);
                chair.startSegment("session-1-debate").await(SOON);
                norway.requestFloor("statement", "en").await(SOON);
                until("norway", screen, shown);

                Signals.send("STOP", onlooker);
                long since = System.nanoTime();
                turkey.requestFloor("statement", "en").await(SOON);
                while (System.nanoTime() - since < PAUSE.toNanos()) {
                    LockSupport.parkNanos(PAUSE.toNanos() - (System.nanoTime() - since));
                }
                Signals.send("CONT", onlooker);
                until("norway,turkey", screen, shown);
                tajikistan.requestFloor("statement", "ru").await(SOON);
                until("norway,turkey,tajikistan", screen, shown);
                assertThat(shown).filteredOn(line -> line.contains(" ")).extracting(FrozenClientIT::revision).isSorted();
            } finally {
                onlooker.destroyForcibly();
            }
        }
    }

    private static void until(String list, BufferedReader screen, List<String> shown) throws IOException {
        for (String line = screen.readLine(); line != null; line = screen.readLine()) {
            shown.add(line);
            if (line.endsWith(" " + list) || line.equals(list)) {
                return;
            }
        }
        throw new IOException("the client ended:\n" + String.join("\n", shown));
    }

    private static long revision(String line) {
        return Long.parseLong(line.substring(0, line.indexOf(' ')));
    }
}
