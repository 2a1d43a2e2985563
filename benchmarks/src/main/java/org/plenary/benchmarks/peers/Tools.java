package org.plenary.benchmarks.peers;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Programs of this machine.
final class Tools {

    /// Where servers are, also for those whose path leaves them out.
    private static final List<String> SERVERS = List.of("/usr/local/sbin", "/usr/sbin");

    private Tools() {
    }

    static Optional<Path> find(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), SERVERS.stream())
                .map(folder -> Path.of(folder, program)).filter(Files::isExecutable).findFirst();
    }

    /// As a sentence, which of these programs this machine lacks; empty where it has them all.
    static Optional<String> absence(String... programs) {
        return Arrays.stream(programs).filter(program -> find(program).isEmpty()).findFirst()
                .map(program -> program + " is not installed.");
    }

    /// Runs one to its end.
    ///
    /// @throws IOException where it failed, with what it said
    static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed. It said:\n" + said);
        }
    }
}
