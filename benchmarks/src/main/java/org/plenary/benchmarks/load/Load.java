package org.plenary.benchmarks.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.plenary.benchmarks.SelfSigned;
import org.plenary.benchmarks.ServedHouse;
import org.plenary.benchmarks.peers.Peer;
import org.plenary.benchmarks.peers.Peers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `load`: what it takes to tell one change to everybody, in the house and in the servers that one would take instead.
@Command(name = "load", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Puts the house, and other servers if they are named, under the same load, one after the other, and tells times, "
                + "processor time and ratios; exits with 1 if a delivery was missing or repeated.")
public final class Load implements Callable<Integer> {

    private static final int PACED_DELIVERIES = 20_000;
    private static final int MOST = 19_000;
    private static final String HOUSE = "plenary";
    private static final String ALL = "all";

    @Option(names = "--clients", split = ",", defaultValue = "1000", paramLabel = "N",
            description = "Who receive, up to 19000; several numbers are run one after the other (default: ${DEFAULT-VALUE}).")
    private List<Integer> clients = List.of();

    @Option(names = "--rate", paramLabel = "N",
            description = "Messages a second (default: as many as make 20,000 deliveries a second).")
    private @Nullable Integer rate;

    @Option(names = "--duration", defaultValue = "30", paramLabel = "S", description = "Seconds measured (default: ${DEFAULT-VALUE}).")
    private int duration;

    @Option(names = "--warm-up", defaultValue = "15", paramLabel = "S", description = "Seconds before them (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--saturated", description = "As many messages as the server takes, instead of a pace.")
    private boolean saturated;

    @Option(names = "--both", description = "First at a pace, then saturated.")
    private boolean both;

    @Option(names = "--in-flight", defaultValue = "8", paramLabel = "N",
            description = "Saturated: messages that have not come to everybody yet (default: ${DEFAULT-VALUE}).")
    private int inFlight;

    @Option(names = "--stalled", defaultValue = "0", paramLabel = "PERCENT",
            description = "So many of the clients take nothing (default: ${DEFAULT-VALUE}).")
    private int stalled;

    @Option(names = "--audience", defaultValue = "listener", paramLabel = "ROLE",
            description = "Who receive in the house: listener, media or display (default: ${DEFAULT-VALUE}).")
    private String audience = "listener";

    @Option(names = "--against", split = ",", paramLabel = "NAME", description = "Other servers, or all.")
    private List<String> against = List.of();

    @Option(names = "--bytes", defaultValue = "128", paramLabel = "N",
            description = "The length of the other servers' messages (default: ${DEFAULT-VALUE}).")
    private int bytes;

    @Option(names = "--runs", defaultValue = "1", paramLabel = "N",
            description = "How often, in turns; medians are told (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--tls",
            description = "Everybody comes by TLS, with a certificate that is made for the run; a server that has none is left out.")
    private boolean tls;

    @Option(names = "--serve", paramLabel = "OPTION", description = "Another option for the house's own serve.")
    private List<String> serve = List.of();

    @Option(names = "--report", paramLabel = "FILE", description = "A page with the percentiles drawn.")
    private @Nullable Path report;

    private final Peers peers = new Peers(Path.of("benchmarks", "target", "peers"));

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        check();
        List<Measured> all = new ArrayList<>();
        Figures figures = new Figures(spec.commandLine().getOut());
        Optional<SelfSigned> certificate = SelfSigned.where(tls);
        figures.head();
        for (int run = 0; run < runs; run++) {
            for (Measured.Shape shape : shapes()) {
                for (String name : names()) {
                    measure(name, shape, certificate).ifPresent(measured -> {
                        all.add(measured);
                        figures.row(measured);
                    });
                }
            }
        }
        figures.ratios(all);
        all.forEach(figures::json);
        if (report != null) {
            HtmlReport.write(report, all);
        }
        return all.stream().allMatch(Measured::flawless) ? 0 : 1;
    }

    private void check() {
        if (clients.stream().anyMatch(each -> each < 1 || each > MOST) || duration < 1 || warmUp < 0 || inFlight < 1 || runs < 1
                || stalled < 0 || stalled > 90 || bytes < 16 || rate != null && rate < 1) {
            throw new ParameterException(spec.commandLine(), "See --help for what can be measured.");
        }
        for (String name : against) {
            if (!name.equals(ALL) && peers.named(name).isEmpty()) {
                throw new ParameterException(spec.commandLine(), "There is no server " + name + "; there are " + others() + ".");
            }
        }
    }

    private List<Measured.Shape> shapes() {
        List<Measured.Shape> shapes = new ArrayList<>();
        for (int each : clients) {
            int still = each * stalled / 100;
            if (!saturated || both) {
                shapes.add(new Measured.Shape(each, rate != null ? rate : Math.max(1, PACED_DELIVERIES / each), 0, still, bytes, tls));
            }
            if (saturated || both) {
                shapes.add(new Measured.Shape(each, 0, inFlight, still, bytes, tls));
            }
        }
        return shapes;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of(HOUSE));
        names.addAll(against.contains(ALL) ? others() : against);
        return names;
    }

    private List<String> others() {
        return peers.all().stream().map(Peer::name).toList();
    }

    /// @return empty where there is no such server on this machine, or none that speaks TLS where that is wanted
    private Optional<Measured> measure(String name, Measured.Shape shape, Optional<SelfSigned> certificate) throws Exception {
        Optional<String> absence = peers.named(name).flatMap(this::absence);
        if (absence.isPresent()) {
            note(name + ": " + absence.get());
            return Optional.empty();
        }
        try (Contender contender = name.equals(HOUSE)
                ? house(shape.clients(), certificate)
                : peers.named(name).orElseThrow().start(certificate)) {
            return Optional.of(new Trial(contender, shape, Duration.ofSeconds(warmUp), Duration.ofSeconds(duration)).run());
        } catch (IOException e) {
            note(name + ": " + shape + ": " + e.getMessage() + (e.getCause() == null ? "" : " " + e.getCause().getMessage()));
            return Optional.empty();
        }
    }

    private Optional<String> absence(Peer peer) {
        return tls && !peer.speaksTls() ? Optional.of("It is left out, for it has no TLS here.") : peer.absence();
    }

    /// The house with room for so many, and for a delegate who asks as fast as the others publish.
    private Contender house(int receivers, Optional<SelfSigned> certificate)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        List<String> options = new ArrayList<>(List.of(
                "--limit", "accreditation.quotas=" + audience + ":" + (receivers + 1_000),
                "--limit", "messages.messages=1000000/1000000", "--limit", "messages.delegates=1000000/1000000"));
        certificate.ifPresent(each -> options.addAll(each.options()));
        options.addAll(serve);
        return new Plenary(ServedHouse.start(options.toArray(String[]::new)), audience, certificate);
    }

    private void note(String sentence) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(sentence);
        out.flush();
    }
}
