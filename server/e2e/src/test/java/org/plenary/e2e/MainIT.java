package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The server answers on its command line, as a process of its own.
class MainIT {

    @Test
    void it_tells_its_version_and_how_it_is_used() throws IOException, InterruptedException {
        assertThat(told("--version")).startsWith("plenary 0.");
        assertThat(told("--help")).startsWith("Usage: plenary");
    }

    private static String told(String argument) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), "org.plenary.house.Main", argument)
                .redirectErrorStream(true).start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }
}
