package org.plenary.benchmarks.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.benchmarks.load.Usage;

/// What the server holds at an instant, after a collection.
///
/// @param heap      bytes of its heap that are reachable
/// @param direct    bytes of direct memory apart from Netty's
/// @param netty     bytes of direct memory that Netty holds, in use or kept for the next buffers
/// @param resident  bytes in memory, as the operating system counts
/// @param processor time that it has used since it started
record Reading(long heap, long direct, long netty, long resident, long threads, long files, Duration processor) {

    private static final Pattern DIRECT = Pattern.compile("(?m)^jvm_buffer_memory_used_bytes\\{id=\"direct\"} (\\S+)$");
    private static final Pattern NETTY = Pattern.compile("(?m)^plenary_buffers_bytes (\\S+)$");
    private static final Pattern THREADS = Pattern.compile("(?m)^Threads:\\s+(\\d+)$");

    /// @param metrics the port on which it shows its gauges
    static Reading of(ProcessHandle server, int metrics) throws IOException, InterruptedException {
        if (!server.isAlive()) {
            throw new IOException("The server has gone.");
        }
        long heap = Usage.liveHeap(server.pid());
        String gauges = gauges(metrics);
        Path system = Path.of("/proc", Long.toString(server.pid()));
        Usage usage = Usage.of(List.of(server));
        try (Stream<Path> files = Files.list(system.resolve("fd"))) {
            return new Reading(heap, (long) number(DIRECT, gauges), (long) number(NETTY, gauges), usage.resident(),
                    (long) number(THREADS, Files.readString(system.resolve("status"))), files.count(), usage.processor());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// What somebody still needs: what Netty keeps for the next buffers is not among it.
    long live() {
        return heap + direct;
    }

    private static String gauges(int port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
        }
    }

    private static double number(Pattern line, String text) throws IOException {
        Matcher found = line.matcher(text);
        if (!found.find()) {
            throw new IOException("There is nothing like " + line + " among what the server tells.");
        }
        return Double.parseDouble(found.group(1));
    }
}
