package org.plenary.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server of the rehearsal's own: a process like any other server's, which may be killed and started again.
final class ServerProcess implements AutoCloseable {

    private static final Pattern SERVING = Pattern.compile("Plenary is serving at (https?://[^/\\s]+)");
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final int LINES_SHOWN = 20;

    private final Settings settings;
    private final Path data;
    private final Path log;
    private Process process;
    private URI address;

    private ServerProcess(Settings settings, Path data, Path log) throws IOException, InterruptedException {
        this.settings = settings;
        this.data = data;
        this.log = log;
        this.process = begun(0);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        this.address = serving();
    }

    /// Starts a server on a free port and waits until it serves.
    ///
    /// @param log where everything goes that the server says
    static ServerProcess start(Settings settings, Path data, Path log) throws IOException, InterruptedException {
        return new ServerProcess(settings, data, log);
    }

    URI address() {
        return address;
    }

    Path data() {
        return data;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Has somebody told when the process is gone, for whatever reason.
    void whenGone(Runnable told) {
        Thread.ofVirtual().name("server watch").start(() -> process.onExit().thenRun(told).join());
    }

    /// Kills the process as `kill -9` does; it is given no time to finish anything.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Starts it again with the same data, on the same port.
    void restart() throws IOException, InterruptedException {
        process = begun(address.getPort());
        address = serving();
    }

    /// Stops it as an operator would.
    ///
    /// @return the exit status
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new RehearsalBroken("the server did not stop within " + STOP.toSeconds() + " s");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// The end of what the server said.
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "(its log cannot be read: " + e.getMessage() + ")";
        }
    }

    private Process begun(int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED",
                "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"), settings.mainClass(), "serve"));
        settings.planFile().ifPresent(file -> command.add(file.toString()));
        command.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port), "--rate", Integer.toString(settings.speed())));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }

    private URI serving() throws InterruptedException {
        CompletableFuture<URI> found = new CompletableFuture<>();
        Process started = process;
        Thread.ofVirtual().name("server output").start(() -> listen(started, found));
        try {
            return found.get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new RehearsalBroken("the server did not start:\n" + lastWords());
        }
    }

    private void listen(Process started, CompletableFuture<URI> found) {
        try (BufferedReader lines = started.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Files.writeString(log, line + System.lineSeparator(), StandardOpenOption.APPEND);
                Matcher serving = SERVING.matcher(line);
                if (serving.find()) {
                    found.complete(URI.create(serving.group(1)));
                }
            }
            found.completeExceptionally(new IOException("the server is gone"));
        } catch (IOException e) {
            found.completeExceptionally(e);
        }
    }
}
