package org.plenary.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The server as a process of its own, with the example conference in a data directory of its own.
final class Served implements AutoCloseable {

    private static final String READY = "Plenary is serving at ";

    private final Path data;
    private final Process process;
    private final URI address;

    private Served(Path data, Process process, URI address) {
        this.data = data;
        this.process = process;
        this.address = address;
    }

    static Served start() throws IOException {
        Path data = Files.createTempDirectory("plenary-e2e");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                java, "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "org.plenary.house.Main",
                "serve", "--data", data.resolve("hall").toString(), "--port", "0")
                .redirectErrorStream(true)
                .start();
        BufferedReader told = process.inputReader();
        StringBuilder all = new StringBuilder();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            all.append(line).append('\n');
            if (line.startsWith(READY)) {
                Thread.ofVirtual().start(() -> told.lines().forEach(ignored -> {}));
                return new Served(data, process, URI.create(line.substring(READY.length())));
            }
        }
        throw new IOException("the server did not come up:\n" + all);
    }

    URI address() {
        return address;
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
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
