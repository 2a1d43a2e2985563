package org.plenary.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The server as a process of its own, with the example conference in a data directory of its own.
final class Served implements AutoCloseable {

    private final Path data;
    private final ServerProcess process;

    private Served(Path data, ServerProcess process) {
        this.data = data;
        this.process = process;
    }

    static Served start() throws IOException {
        Path data = Files.createTempDirectory("plenary-e2e");
        return new Served(data, ServerProcess.start(data.resolve("hall")));
    }

    URI address() {
        return process.address();
    }

    /// Ends the process without a word to it; [#restart()] brings it back.
    void kill() {
        process.close();
    }

    /// Another process on the same data and port, once the one before has ended.
    void restart() throws IOException, InterruptedException {
        process.restart();
    }

    /// The join code of a seat, or of everybody who watches in a role (seat `-`).
    String code(String role, String seat) throws IOException {
        return Files.readAllLines(data.resolve("hall/accreditation/codes-bishkek-2001.txt")).stream()
                .map(line -> List.of(line.split("\\s+")))
                .filter(fields -> fields.size() > 3 && fields.get(1).equals(role) && fields.get(2).equals(seat))
                .map(List::getFirst)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        process.end();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
