package org.plenary.simulation;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plenary simulate`: lives through whole conference days in virtual time, each from a seed, and says whether everything held.
@Command(name = "simulate", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Lives through conference days in virtual time, server, network and clients on one thread and from one seed, "
                + "with crashes and lost connections; exits with 1 if any promise was broken.")
public final class Simulate implements Callable<Integer> {

    private static final int MOST_TOLD = 20;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "The first seed (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--seeds", defaultValue = "1", paramLabel = "COUNT",
            description = "How many seeds, one after the other (default: ${DEFAULT-VALUE}).")
    private int seeds = 1;

    @Option(names = "--days", defaultValue = "1", paramLabel = "N",
            description = "How many conference days each lives through (default: ${DEFAULT-VALUE}).")
    private int days = 1;

    @Option(names = "--length", paramLabel = "DURATION",
            description = "How long each conference lasts by its own clock, such as PT90M for a morning (default: whole days).")
    private @Nullable Duration length;

    @Option(names = "--threads", defaultValue = "1", paramLabel = "N",
            description = "How many seeds are under way at a time (default: ${DEFAULT-VALUE}).")
    private int threads = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Map<Promise, Long> checks = new EnumMap<>(Promise.class);
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private Duration conferenceTime = Duration.ZERO;
    private Duration serverTime = Duration.ZERO;
    private int lived;
    private @Nullable Failure failure;

    @Override
    public Integer call() throws InterruptedException {
        if (seeds < 1 || days < 1 || threads < 1) {
            throw new ParameterException(spec.commandLine(), "--seeds, --days and --threads are at least 1");
        }
        if (length != null && !length.isPositive()) {
            throw new ParameterException(spec.commandLine(), "--length is more than nothing");
        }
        long begun = System.nanoTime();
        var all = LongStream.range(seed, seed + seeds).iterator();
        var workers = LongStream.range(0, threads).mapToObj(each -> Thread.ofPlatform().start(() -> {
            for (Optional<Long> next = taken(all); next.isPresent(); next = taken(all)) {
                live(next.get());
            }
        })).toList();
        for (Thread worker : workers) {
            worker.join();
        }
        tell(Duration.ofNanos(System.nanoTime() - begun));
        return failure == null ? 0 : 1;
    }

    /// The next seed, until there is none or something has broken.
    private synchronized Optional<Long> taken(PrimitiveIterator.OfLong from) {
        return failure == null && from.hasNext() ? Optional.of(from.nextLong()) : Optional.empty();
    }

    private void live(long each) {
        try (ConferenceDay day = length == null ? new ConferenceDay(each, days) : new ConferenceDay(each, length)) {
            add(day.run());
        }
    }

    private synchronized void add(DayReport report) {
        lived++;
        report.checks().forEach((promise, times) -> checks.merge(promise, times, Long::sum));
        report.counts().forEach((what, times) -> counts.merge(what, (long) times, Long::sum));
        counts.merge("steps", (long) report.steps(), Long::sum);
        counts.merge("commands decided", (long) report.commands(), Long::sum);
        counts.merge("crashes", (long) report.crashes(), Long::sum);
        counts.merge("reconnections", (long) report.reconnects(), Long::sum);
        conferenceTime = conferenceTime.plus(report.conferenceTime());
        serverTime = serverTime.plus(report.serverTime());
        if (failure == null && report.failure().isPresent()) {
            failure = report.failure().get();
        }
        if (seeds <= MOST_TOLD) {
            out().printf(Locale.ROOT, "seed %d: %d devices, %,d steps, %,d commands, %d crashes, %,d reconnections, trace %.16s%n",
                    report.seed(), report.devices(), report.steps(), report.commands(), report.crashes(), report.reconnects(),
                    report.trace());
            out().flush();
        }
    }

    private void tell(Duration real) {
        out().printf(Locale.ROOT, "%n%,d seeds%n", lived);
        counts.forEach((what, times) -> out().printf(Locale.ROOT, "  %-44s %,14d%n", what, times));
        out().printf("%nchecked%n");
        checks.forEach((promise, times) -> out().printf(Locale.ROOT, "  %-44s %,14d%n", promise, times));
        out().printf(Locale.ROOT, "%n%s of conferences, %s of servers, in %s: %,.0f and %,.0f times as fast as life%n",
                told(conferenceTime), told(serverTime), told(real), faster(conferenceTime, real), faster(serverTime, real));
        if (failure != null) {
            out().printf("%n%s%n", failure);
        }
        out().flush();
    }

    private static double faster(Duration simulated, Duration real) {
        return (double) simulated.toNanos() / Math.max(1, real.toNanos());
    }

    private static String told(Duration time) {
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
