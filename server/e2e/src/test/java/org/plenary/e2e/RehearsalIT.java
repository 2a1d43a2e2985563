package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A conference of one hour held by real clients with a server that is killed in its midst. The whole example is rehearsed by hand.
class RehearsalIT {

    @Test
    void an_hour_is_held_though_the_server_is_killed(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("rehearsal.log");
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "org.plenary.house.Main", "rehearse", plan().toString(), "--speed", "60", "--seed",
                "1", "--kill-at", "09:31", "--listeners", "20", "--data", folder.resolve("data").toString())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        int status = process.waitFor();
        String told = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(status).as(told).isZero();
        assertThat(told).contains("Opening session is open.", "Co-Chair (OSCE) presides.", "Coffee break begins.",
                "Decision 1 is adopted by consensus",
                "The conference is closed.", "Everything held.");
    }

    private static Path plan() throws URISyntaxException, IOException {
        return Path.of(Objects.requireNonNull(RehearsalIT.class.getResource("one-hour.yaml")).toURI());
    }
}
