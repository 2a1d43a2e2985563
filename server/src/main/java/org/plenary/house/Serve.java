package org.plenary.house;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.plenary.accreditation.Code;
import org.plenary.core.Conference;
import org.plenary.core.Names;
import org.plenary.core.Plan;
import org.plenary.core.Role;
import org.plenary.gateway.CannotListen;
import org.plenary.gateway.Gateway;
import org.plenary.gateway.GatewaySettings;
import org.plenary.gateway.Sockets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plenary serve`: holds conferences until it is stopped.
@Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Serves a conference; what was begun goes on where it stopped.",
        footerHeading = "%nExamples:%n",
        footer = {
                "  plenary serve plan.yaml --data hall --clock now       a conference of today",
                "  plenary serve --data hall                             the same conference, the next day",
                "  plenary serve --host 10.0.0.5 --tls-cert chain.pem --tls-key key.pem"
        })
final class Serve implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_LOOPS = 64;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    @Parameters(arity = "0..1", paramLabel = "PLAN",
            description = "A plan file; without one, what the data directory holds, or the example.")
    private @Nullable Path plan;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "plenary-data",
            description = "The data directory (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("plenary-data");

    @Option(names = "--port", defaultValue = "8440", description = "The port; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--host", defaultValue = "127.0.0.1",
            description = "The address; another than this machine's own needs TLS (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--clock", defaultValue = "plan",
            description = "What a new conference's clock shows: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private HouseSettings.Clock clock = HouseSettings.Clock.PLAN;

    @Option(names = "--rate", defaultValue = "1",
            description = "How many times as fast as life it runs, 1 to 3600 (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--tls-cert", paramLabel = "FILE", description = "The certificate chain, PEM.")
    private @Nullable Path certificates;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Its key, PEM.")
    private @Nullable Path key;

    @Option(names = "--insecure", description = "Serve clear text on an address that others can reach.")
    private boolean insecure;

    @Option(names = "--extra-origin", paramLabel = "URL", description = "Another origin whose pages may connect.")
    private List<String> origins = List.of();

    @Option(names = "--limit", paramLabel = "NAME=VALUE", description = "Another limit than the usual one; `plenary limits` tells them.")
    private List<String> limits = List.of();

    @Option(names = "--loops", paramLabel = "N",
            description = "How many threads serve the connections, 1 to 64 (default: one for every two processors).")
    private @Nullable Integer loops;

    @Option(names = "--sockets", paramLabel = "WAY",
            description = "How sockets are read and written: ${COMPLETION-CANDIDATES} (default: epoll on Linux, else nio).")
    private @Nullable Sockets sockets;

    @Option(names = "--metrics-port", paramLabel = "N",
            description = "Shows the server's gauges on this port of this machine, for Prometheus (default: nowhere).")
    private @Nullable Integer metrics;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Whatever can be known to be wrong is known before anything is opened.
    @Override
    public Integer call() throws InterruptedException, IOException, CannotListen {
        GatewaySettings gateway = gateway();
        Bounds bounds = bounds();
        Optional<Plan> convened = Optional.ofNullable(plan).map(PlanSource::read);
        Gateway.check(gateway);
        if (metrics != null) {
            MetricsPage.tryOut(metrics);
        }
        House house = House.open(new HouseSettings(data, convened, clock, rate, gateway, bounds, Optional.ofNullable(metrics)));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("plenary-stop").unstarted(() -> stop(house)));
        tell(house);
        new CountDownLatch(1).await();
        return 0;
    }

    /// Closes the house; if that takes too long the process ends all the same, for what was acknowledged is on disk.
    private static void stop(House house) {
        try {
            if (!Thread.ofPlatform().name("plenary-close").start(house::close).join(STOP_LIMIT)) {
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private GatewaySettings gateway() {
        if (rate < 1 || rate > 3_600) {
            throw new Refused(Exit.USAGE, "--rate is 1 to 3600, not " + rate + ".");
        }
        if (port < 0 || port > HIGHEST_PORT) {
            throw new Refused(Exit.USAGE, "--port is 0 to " + HIGHEST_PORT + ", not " + port + ".");
        }
        if (metrics != null && (metrics < 0 || metrics > HIGHEST_PORT)) {
            throw new Refused(Exit.USAGE, "--metrics-port is 0 to " + HIGHEST_PORT + ", not " + metrics + ".");
        }
        if ((certificates == null) != (key == null)) {
            throw new Refused(Exit.USAGE, (key == null ? "--tls-cert is given without --tls-key" : "--tls-key is given without --tls-cert")
                    + ": they go together. Give both, or neither.");
        }
        GatewaySettings settings = GatewaySettings.DEFAULTS.on(host, port).withOrigins(Set.copyOf(origins));
        if (certificates != null && key != null) {
            settings = settings.with(new GatewaySettings.Tls(certificates, key));
        }
        if (loops != null) {
            if (loops < 1 || loops > MOST_LOOPS) {
                throw new Refused(Exit.USAGE, "--loops is 1 to " + MOST_LOOPS + ", not " + loops + ".");
            }
            settings = settings.withLoops(loops);
        }
        if (sockets != null) {
            if (!sockets.available()) {
                throw new Refused(Exit.USAGE, "--sockets " + Names.key(sockets) + " is not to be had on this machine.");
            }
            settings = settings.by(sockets);
        }
        return insecure ? settings.inClearText() : settings;
    }

    private Bounds bounds() {
        Bounds bounds = Bounds.DEFAULTS;
        try {
            for (String limit : limits) {
                bounds = bounds.with(limit);
            }
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.USAGE, "--limit: " + e.getMessage() + ".");
        }
        return bounds;
    }

    /// Prints where everything is, one link for each role; the line that others wait for comes last.
    private void tell(House house) {
        PrintWriter out = spec.commandLine().getOut();
        String address =
                (certificates == null ? "http" : "https") + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + house.port();
        for (Conference conference : house.conferences().values()) {
            out.println(conference.plan().title().en());
            out.println();
            Set<Role> told = new HashSet<>();
            for (Code code : house.codes(conference.plan().id())) {
                if (told.add(code.badge().role())) {
                    out.printf("  %-12s %-34s %s/join#%s%n", code.badge().role().name().toLowerCase(Locale.ROOT), code.name().en(), address,
                            code.code());
                }
            }
            out.println();
            out.println("All join codes: " + house.codeFile(conference.plan().id()));
        }
        out.println("Data directory: " + data.toAbsolutePath().normalize());
        out.println("Plenary is serving at " + address);
        out.flush();
    }
}
