package org.plenary.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A server in a process of its own, which serves the example conference from a data directory and may be killed at any time.
final class ServerProcess implements AutoCloseable {

    private static final String SERVING = "Plenary is serving at ";
    private static final long PATIENCE_S = 60;

    private final Path data;
    private Process process;
    private URI address;

    private ServerProcess(Path data, List<String> before) throws IOException {
        this.data = data;
        this.process = started(data, 0, before);
        this.address = serving(process);
    }

    /// Returns once the server has said that it serves.
    static ServerProcess start(Path data) throws IOException {
        return new ServerProcess(data, List.of());
    }

    /// As [#start(Path)], below a program that starts and disturbs it; what is started again runs undisturbed.
    static ServerProcess startBelow(List<String> before, Path data) throws IOException {
        return new ServerProcess(data, before);
    }

    URI address() {
        return address;
    }

    /// The join code of a seat, from the file that the server writes for its operator.
    String code(String seat) throws IOException {
        return code(2, seat);
    }

    /// The join code of those who watch in a role.
    String watchers(String role) throws IOException {
        return code(1, role);
    }

    private String code(int column, String value) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("accreditation"))) {
            Path codes = files.filter(file -> file.getFileName().toString().startsWith("codes-")).findFirst().orElseThrow();
            return Files.readAllLines(codes).stream()
                    .map(line -> line.split(" +", 4))
                    .filter(columns -> columns.length > 2 && columns[column].equals(value))
                    .map(columns -> columns[0])
                    .findFirst().orElseThrow();
        }
    }

    /// Ends the process without a word to it, as a power cut would, and starts another on the same data and port.
    void killAndRestart() throws IOException, InterruptedException {
        close();
        restart();
    }

    /// Asks the process to stop, and starts another on the same data and port.
    void stopAndRestart() throws IOException, InterruptedException {
        process.destroy();
        restart();
    }

    /// The machine stands still: the process gets no time, and nobody is told. Returns when it stands.
    void pause() throws IOException, InterruptedException {
        Signals.send("STOP", process);
    }

    /// The machine goes on.
    void goOn() throws IOException, InterruptedException {
        Signals.send("CONT", process);
    }

    /// Starts another process on the same data and port, once the one before has ended.
    void restart() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new IOException("the server did not end");
        }
        process = started(data, address.getPort(), List.of());
        address = serving(process);
    }

    private static Process started(Path data, int port, List<String> before) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), "org.plenary.house.Main",
                "serve", "--data", data.toString(), "--port", Integer.toString(port)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static URI serving(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.startsWith(SERVING)) {
                Thread.ofPlatform().daemon().start(() -> drain(out));
                return URI.create(line.substring(SERVING.length()));
            }
        }
        try {
            throw new IOException("the server ended with " + process.waitFor() + ":\n" + String.join("\n", said));
        } catch (InterruptedException e) {
            throw new InterruptedIOException("while the server ended");
        }
    }

    private static void drain(BufferedReader out) {
        try {
            out.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            Thread.currentThread().interrupt(); // the process has ended
        }
    }

    /// As [#close()], and waits until the process has ended.
    void end() {
        close();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
