package org.plenary.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.plenary.client.ConnectionState;
import org.plenary.client.PlenaryClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `restart`: how long a server takes from the start of its process until it serves, with a long record behind it.
@Command(name = "restart", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures the start of a server process on a long record, after a clean stop and after kill -9.")
final class Restart implements Callable<Integer> {

    private static final int ASKERS = 60;
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Option(names = "--events", defaultValue = "200000", description = "Events in the record (default: ${DEFAULT-VALUE}).")
    private long events;

    @Option(names = "--behind", defaultValue = "15000",
            description = "Events after the last snapshot when the server is killed, each an entry of the log of its own; "
                    + "beyond 20000 it would take another snapshot (default: ${DEFAULT-VALUE}).")
    private long behind;

    @Option(names = "--runs", defaultValue = "9", description = "Starts that are measured, of each kind (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// @param healthy   until `/health` answered 200, in nanoseconds from before the process was started
    /// @param processor the processor time that the server had used by then
    /// @param current   until a client's mirror was current
    private record Start(long healthy, long processor, long current) {}

    @Override
    public Integer call() throws Exception {
        if (events < 1 || behind < 1 || behind > 19_000 || runs < 1) {
            throw new ParameterException(spec.commandLine(), "See --help for what can be measured.");
        }
        Path data = Files.createTempDirectory("plenary-bench-");
        try {
            PrintWriter out = spec.commandLine().getOut();
            StartFigures figures = new StartFigures(out);
            run("write-day", data.toString(), "--events", Long.toString(events), "--askers", Integer.toString(ASKERS));
            prove(data, "clean stop", figures);
            starts(data, "clean stop", ServedHouse::close, figures);
            run("write-day", data.toString(), "--events", Long.toString(behind), "--askers", "1", "--die");
            starts(data, "kill -9", ServedHouse::kill, figures);
            prove(data, "kill -9", figures);
            figures.json();
            return 0;
        } finally {
            Recorded.delete(data);
        }
    }

    /// Starts and ends servers; the first start is this program's warm-up and is not counted.
    private void starts(Path data, String after, End end, StartFigures figures) throws IOException, InterruptedException {
        for (int i = 0; i <= runs; i++) {
            Start start = start(data, end);
            if (i > 0) {
                figures.add(after + ": until /health answers 200", start.healthy());
                figures.add(after + ": processor time until then", start.processor());
                figures.add(after + ": until a client is current", start.current());
            }
        }
        figures.print(after + ": until /health answers 200");
        figures.print(after + ": processor time until then");
        figures.print(after + ": until a client is current");
    }

    private Start start(Path data, End end) throws IOException, InterruptedException {
        int port = freePort();
        URI server = URI.create("http://127.0.0.1:" + port);
        long from = System.nanoTime();
        ServedHouse house = ServedHouse.on(data, port);
        try {
            awaitHealth(server);
            long healthy = System.nanoTime() - from;
            long processor = house.processorTime().toNanos();
            try (PlenaryClient client = PlenaryClient.connect(server, code(house))) {
                long current = System.nanoTime() - from;
                if (client.state() != ConnectionState.CURRENT) {
                    throw new IOException("The client is " + client.state() + ".");
                }
                return new Start(healthy, processor, current);
            }
        } finally {
            end.of(house);
        }
    }

    private void awaitHealth(URI server) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(server.resolve("/health")).timeout(PATIENCE).build();
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (!isHealthy(question)) {
            if (System.nanoTime() > limit) {
                throw new IOException("The server did not come up; what it says stands above.");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /// Not, while nobody listens yet.
    private boolean isHealthy(HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static String code(ServedHouse house) throws IOException {
        return house.codes().stream().filter(code -> code.role().equals("chair")).findFirst().orElseThrow().code();
    }

    /// What of a start is the proof of the record.
    private void prove(Path data, String after, StartFigures figures) throws IOException, InterruptedException {
        Path records = data.resolve("record");
        String row = after + ": of that, proving the record";
        String count = "";
        for (int i = 0; i < runs; i++) {
            String[] told = run("prove-record", records.toString()).split(" ");
            figures.add(row, Long.parseLong(told[0]));
            count = told[1];
        }
        figures.print(row);
        figures.say(count + " events, "
                + Files.size(records.resolve(Debate.ID.key()).resolve("events.record")) / 1_000_000 + " MB of record");
    }

    private static String run(String... args) throws IOException, InterruptedException {
        Process process = Jvm.of(Main.class.getName(), args).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", args) + " failed; what it says stands above.");
        }
        return told;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /// How a server ends.
    private interface End {
        void of(ServedHouse house) throws IOException;
    }
}
