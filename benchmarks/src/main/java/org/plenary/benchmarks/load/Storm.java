package org.plenary.benchmarks.load;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.HdrHistogram.Histogram;
import org.plenary.benchmarks.Gathering;
import org.plenary.benchmarks.Reception;
import org.plenary.benchmarks.Recorded;
import org.plenary.benchmarks.SelfSigned;
import org.plenary.benchmarks.ServedHouse;
import org.plenary.benchmarks.Timings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `storm`: the server is killed and started again, and everybody comes back; how long until each is current, from the open port.
@Command(name = "storm", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Kills the server with everybody connected, starts it again, and tells when each was current, from the moment "
                + "the port was open.")
public final class Storm implements Callable<Integer> {

    private static final Set<String> FIRST = Set.of("chair", "interpreter", "technician");
    private static final int PER_BADGE = 4;
    private static final int PER_ADDRESS = 250;
    private static final int AT_ONCE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(5);

    @Option(names = "--clients", defaultValue = "10000", paramLabel = "N", description = "Who listen (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--runs", defaultValue = "1", paramLabel = "N",
            description = "How often the server is killed (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--tls", description = "Everybody comes by TLS, with a certificate that is made for the run.")
    private boolean tls;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final MultiThreadIoEventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, EpollIoHandler.newFactory());
    private final EventLoop crowd = loops.next();

    /// A device of one's own does not wait until this generator has served a crowd.
    private final EventLoop apart = loops.next();

    private Optional<SelfSigned> certificate = Optional.empty();
    private final Map<String, List<Comer>> comers = new LinkedHashMap<>();

    @Override
    public Integer call() throws Exception {
        if (clients < 1 || clients > 19_000 || runs < 1) {
            throw new ParameterException(spec.commandLine(), "See --help for what can be measured.");
        }
        certificate = SelfSigned.where(tls);
        Path data = Files.createTempDirectory("plenary-bench-");
        int port;
        ServedHouse house = served(data, 0);
        try {
            port = house.address().getPort();
            enter(house);
            boolean all = true;
            for (int run = 1; run <= runs; run++) {
                house.kill();
                house = served(data, port);
                long opened = opened(port);
                house.address();
                all &= awaitAll(opened);
                tell(run, opened);
            }
            return all ? 0 : 1;
        } finally {
            comers.values().forEach(each -> each.forEach(Comer::end));
            house.close();
            var _ = loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
            Recorded.delete(data);
        }
    }

    private ServedHouse served(Path data, int port) throws IOException {
        List<String> options = new ArrayList<>(List.of("--limit", "accreditation.quotas=listener:" + (clients + 1_000)));
        certificate.ifPresent(each -> options.addAll(each.options()));
        return ServedHouse.on(data, port, options.toArray(String[]::new));
    }

    private void enter(ServedHouse house) throws Exception {
        try (Gathering gathering = new Gathering(house.address(), house.codes(), new Timings(0), certificate)) {
            gathering.open();
        }
        Reception reception = new Reception(house.address(), certificate);
        List<ServedHouse.Code> codes = house.codes();
        for (ServedHouse.Code code : codes.stream().filter(each -> FIRST.contains(each.role())).toList()) {
            enter(reception, code.role(), reception.badge(code.code()), 0);
        }
        String listener = house.code("listener", "-").code();
        String token = "";
        for (int i = 0; i < clients; i++) {
            token = i % PER_BADGE == 0 ? reception.badge(listener) : token;
            enter(reception, "listener", token, 1 + i / PER_ADDRESS);
            while (i % AT_ONCE == 0 && missing() > 0) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
        awaitAll(System.nanoTime());
    }

    private void enter(Reception reception, String role, String token, int address) throws Exception {
        URI socket = reception.socket(reception.ticket(token).path());
        RandomGenerator dice = RandomGenerator.getDefault();
        var from = new InetSocketAddress("127." + (2 + address / PER_ADDRESS) + ".1." + (1 + address % PER_ADDRESS), 0);
        EventLoop loop = FIRST.contains(role) ? apart : crowd;
        Comer comer = new Comer(loop, socket, certificate, token, from, dice.nextLong(1, Long.MAX_VALUE), dice);
        comers.computeIfAbsent(role, each -> new ArrayList<>()).add(comer);
        loop.execute(comer::come);
    }

    private long missing() {
        return comers.values().stream().flatMap(List::stream).filter(each -> each.currentAt() == 0).count();
    }

    /// Waits until everybody is current again after this instant, or for as long as it makes sense.
    private boolean awaitAll(long since) {
        while (missing() > 0 && System.nanoTime() - since < PATIENCE.toNanos()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return missing() == 0;
    }

    /// When the port takes connections.
    private static long opened(int port) {
        while (true) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return System.nanoTime();
            } catch (IOException e) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }

    private void tell(int run, long opened) {
        PrintWriter out = spec.commandLine().getOut();
        comers.forEach((role, each) -> {
            Histogram times = new Histogram(3);
            Histogram tries = new Histogram(3);
            each.stream().filter(comer -> comer.currentAt() != 0).forEach(comer -> {
                times.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMillis(comer.currentAt() - opened)));
                tries.recordValue(comer.tries());
            });
            out.printf(Locale.ROOT,
                    "run %d  %-12s %,7d of %,7d current, after p50 %,6d  p99 %,6d  max %,6d ms from the open port; tries p50 %d, "
                            + "max %d%n",
                    run, role, times.getTotalCount(), each.size(), times.getValueAtPercentile(50),
                    times.getValueAtPercentile(99), times.getMaxValue(), tries.getValueAtPercentile(50), tries.getMaxValue());
        });
        out.flush();
    }
}
