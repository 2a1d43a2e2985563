package org.plenary.benchmarks.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.plenary.benchmarks.Recorded;
import org.plenary.benchmarks.SelfSigned;
import org.plenary.benchmarks.ServedHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `rest`: how soon a server takes connections, and what it takes when nobody says anything.
@Command(name = "rest", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures start-up, memory and processor time at rest, and what an idle client costs.")
public final class Rest implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofMillis(2);
    private static final Duration SETTLING = Duration.ofSeconds(10);

    @Option(names = "--clients", defaultValue = "1000", paramLabel = "N", description = "Idle listeners (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--duration", defaultValue = "30", paramLabel = "S", description = "Seconds measured (default: ${DEFAULT-VALUE}).")
    private int duration;

    @Option(names = "--starts", defaultValue = "5", paramLabel = "N", description = "How often it is started (default: ${DEFAULT-VALUE}).")
    private int starts;

    @Option(names = "--tls", description = "Everybody comes by TLS, with a certificate that is made for the run.")
    private boolean tls;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Optional<SelfSigned> certificate = SelfSigned.where(tls);
        List<String> options = certificate.map(SelfSigned::options).orElse(List.of());
        starts(options);
        List<String> roomy = Stream.concat(options.stream(), Stream.of("--limit", "accreditation.quotas=listener:" + (clients + 1_000)))
                .toList();
        try (Plenary house = new Plenary(ServedHouse.start(roomy.toArray(String[]::new)), "listener", certificate)) {
            LockSupport.parkNanos(SETTLING.toNanos());
            long pid = house.processes().getFirst().pid();
            double empty = processor(house);
            long emptyHeap = Usage.liveHeap(pid);
            long emptyResident = Usage.of(house.processes()).resident();
            try (Stand stand = new Stand(house)) {
                stand.fill(clients, clients, new Course(0, 0));
                LockSupport.parkNanos(SETTLING.toNanos());
                double full = processor(house);
                long fullHeap = Usage.liveHeap(pid);
                Usage usage = Usage.of(house.processes());
                out().printf(Locale.ROOT, "empty: %.1f %% of a core, %.1f MiB resident, %.1f MiB of live heap%n", empty, mib(emptyResident),
                        mib(emptyHeap));
                out().printf(Locale.ROOT, "%,d idle clients: %.1f %% of a core, %.1f MiB resident, %.1f MiB of live heap%n", clients, full,
                        mib(usage.resident()), mib(fullHeap));
                out().printf(Locale.ROOT, "an idle client: %,d bytes of live heap, %,d bytes resident%n", (fullHeap - emptyHeap) / clients,
                        (usage.resident() - emptyResident) / clients);
                out().flush();
            }
        }
        return 0;
    }

    /// From before the process exists to the first connection, with a conference that was held before.
    private void starts(List<String> options) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("plenary-bench-");
        try {
            ServedHouse first = ServedHouse.on(data, 0, options.toArray(String[]::new));
            URI address = first.address();
            first.close();
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < starts; i++) {
                long begun = System.nanoTime();
                ServedHouse house = ServedHouse.on(data, address.getPort(), options.toArray(String[]::new));
                awaitPort(address.getPort());
                millis.add((System.nanoTime() - begun) / 1_000_000);
                house.address();
                house.close();
            }
            millis.sort(null);
            out().printf(Locale.ROOT, "start to the first accepted connection: median %,d ms of %s%n", millis.get(millis.size() / 2),
                    millis);
            out().flush();
        } finally {
            Recorded.delete(data);
        }
    }

    private static void awaitPort(int port) {
        while (true) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }

    /// Percent of a core over the time that is measured.
    private double processor(Contender house) {
        Usage before = Usage.of(house.processes());
        long from = System.nanoTime();
        LockSupport.parkNanos(Duration.ofSeconds(duration).toNanos());
        Duration used = Usage.of(house.processes()).processor().minus(before.processor());
        return 100.0 * used.toNanos() / (System.nanoTime() - from);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static double mib(long bytes) {
        return bytes / 1_048_576.0;
    }
}
