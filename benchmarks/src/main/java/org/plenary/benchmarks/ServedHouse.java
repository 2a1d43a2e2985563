package org.plenary.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The server under load: a process of its own, started as an operator starts it, with the built-in example conference.
public final class ServedHouse implements AutoCloseable {

    /// What an operator starts.
    public static final String MAIN = "org.plenary.house.Main";

    private static final Pattern SERVING = Pattern.compile("Plenary is serving at (https?://\\S+)");
    private static final Pattern CODE = Pattern.compile("([0-9A-Z-]{19})\\s+([a-z]+)\\s+([a-z0-9-]+)\\s+\\S.*");
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Path data;
    private final boolean passing;
    private final Process process;
    private final CompletableFuture<URI> serving = new CompletableFuture<>();

    /// A join code and whose it is; `-` is the seat of those who watch.
    public record Code(String code, String role, String seat) {}

    private ServedHouse(Path data, boolean passing, Process process) {
        this.data = data;
        this.passing = passing;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Thread.ofVirtual().name("server output").start(this::listen);
    }

    /// Starts a server on a free port, with data of its own on the machine's disk.
    public static ServedHouse start(String... options) throws IOException {
        Path data = Files.createTempDirectory("plenary-bench-");
        return new ServedHouse(data, true, unwatched(data, 0, options));
    }

    /// Starts one of which the log is read.
    ///
    /// @param flags of its Java
    /// @param main  its class
    /// @param log   is told each line
    public static ServedHouse watched(List<String> flags, String main, Consumer<String> log, String... options) throws IOException {
        Path data = Files.createTempDirectory("plenary-bench-");
        Process process = Jvm.of(flags, main, arguments(data, 0, options)).start();
        Thread.ofVirtual().name("server log").start(() -> {
            try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
                lines.lines().forEach(log);
            } catch (IOException e) {
                log.accept("The log has ended: " + e.getMessage());
            }
        });
        return new ServedHouse(data, true, process);
    }

    /// Starts a server on data that stays when it has gone.
    public static ServedHouse on(Path data, int port, String... options) throws IOException {
        return new ServedHouse(data, false, unwatched(data, port, options));
    }

    private static Process unwatched(Path data, int port, String... options) throws IOException {
        return Jvm.of(MAIN, arguments(data, port, options)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static String[] arguments(Path data, int port, String... options) {
        return Stream.concat(Stream.of("serve", "--data", data.toString(), "--port", Integer.toString(port)), Stream.of(options))
                .toArray(String[]::new);
    }

    /// Where it serves, as soon as it does.
    public URI address() throws InterruptedException, IOException {
        try {
            return serving.get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The server did not start; what it says stands above.", e);
        }
    }

    public List<Code> codes() throws IOException {
        List<Code> codes = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.resolve("accreditation"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("codes-")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    Matcher fields = CODE.matcher(line);
                    if (fields.matches()) {
                        codes.add(new Code(fields.group(1), fields.group(2), fields.group(3)));
                    }
                }
            }
        }
        return codes;
    }

    /// The code for such a role and seat.
    public Code code(String role, String seat) throws IOException {
        return codes().stream().filter(code -> code.role().equals(role) && code.seat().equals(seat)).findFirst()
                .orElseThrow(() -> new IOException("There is no join code for " + role + " " + seat + "."));
    }

    /// Its process.
    public List<ProcessHandle> processes() {
        return List.of(process.toHandle());
    }

    /// The processor time that it has used.
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Ends it as kill -9 does.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /// Stops it, and deletes its data if they were made for it.
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly().onExit().join();
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly().onExit().join();
        }
        if (passing) {
            Recorded.delete(data);
        }
    }

    /// Reads to the end, for a server whose output nobody takes stands still.
    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher found = SERVING.matcher(line);
                if (found.find()) {
                    serving.complete(URI.create(found.group(1)));
                }
            }
            serving.completeExceptionally(new IOException("The server is gone."));
        } catch (IOException e) {
            serving.completeExceptionally(e);
        }
    }
}
