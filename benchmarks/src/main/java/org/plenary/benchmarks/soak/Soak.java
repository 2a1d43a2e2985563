package org.plenary.benchmarks.soak;

import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.plenary.benchmarks.ServedHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `soak`: a long meeting at many times its pace, on a server whose memory, times and log are watched.
@Command(name = "soak", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Holds a meeting for an hour at 20 times the pace of a real one, with clients that come and go, one that never reads "
                + "and one that sends rubbish; tells times and memory in slices, and exits with 1 if memory or times grew, if anything was "
                + "missing, repeated or out of order, or if Netty's leak detector found something.")
public final class Soak implements Callable<Integer> {

    private static final int QUARTERS = 4;
    private static final Duration LEAST = Duration.ofSeconds(3);

    @Option(names = "--length", defaultValue = "PT1H", converter = Span.class, paramLabel = "DURATION",
            description = "How long (default: ${DEFAULT-VALUE}).")
    private Duration length = Duration.ofHours(1);

    @Option(names = "--every", defaultValue = "PT1M", converter = Span.class, paramLabel = "DURATION",
            description = "How long a slice is, of which one line is told (default: ${DEFAULT-VALUE}).")
    private Duration every = Duration.ofMinutes(1);

    @Option(names = "--clients", defaultValue = "300", paramLabel = "N",
            description = "Who attend: chair, secretariat, rapporteur, technician, four desks, delegates, a display, media, and listeners "
                    + "(default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--speed", defaultValue = "20", paramLabel = "N",
            description = "How many times as fast as a real meeting, in which somebody presses something every 7.5 seconds; the "
                    + "conference's clock runs as fast (default: ${DEFAULT-VALUE}).")
    private int speed;

    @Option(names = "--drops", defaultValue = "4", paramLabel = "N",
            description = "Connections that end each second, with and without a closing handshake, and come back (default: "
                    + "${DEFAULT-VALUE}).")
    private int drops;

    @Option(names = "--memory-growth", defaultValue = "16", paramLabel = "MIB",
            description = "By how much live memory may grow from the first quarter to the last (default: ${DEFAULT-VALUE}).")
    private double memoryGrowth;

    @Option(names = "--latency-growth", defaultValue = "2", paramLabel = "TIMES",
            description = "To how many times the p99 may grow, where it grows by more than 20 ms (default: ${DEFAULT-VALUE}).")
    private double latencyGrowth;

    @Option(names = "--file-growth", defaultValue = "30", paramLabel = "N",
            description = "By how much open files and threads may grow (default: ${DEFAULT-VALUE}).")
    private double fileGrowth;

    @Option(names = "--tls", description = "Everybody comes by TLS, with a certificate that is made for the run.")
    private boolean tls;

    @Option(names = "--seed", paramLabel = "N", description = "Of what is drawn (default: another each time, which is told).")
    private @Nullable Long seed;

    @Option(names = "--serve", paramLabel = "OPTION", description = "Another option for the house's own serve.")
    private List<String> serve = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        check();
        long drawn = seed == null ? RandomGenerator.getDefault().nextLong() : seed;
        var settings =
                new SoakSettings(length, every, clients, speed, drops, new Bounds(memoryGrowth, latencyGrowth, fileGrowth), tls, drawn,
                        ServedHouse.MAIN, serve);
        var out = spec.commandLine().getOut();
        out.printf("%,d clients, a command every %d ms, %d drops a second, seed %d%n", clients, settings.interval() / 1_000_000, drops,
                drawn);
        List<String> broken;
        try {
            broken = new SoakRun(settings, out, spec.commandLine().getErr()).run();
        } catch (IOException e) {
            broken = List.of(String.valueOf(e.getMessage()));
        }
        broken.forEach(out::println);
        out.println(broken.isEmpty() ? "Nothing grew, nothing leaked, nothing was missing." : "FAILED");
        out.flush();
        return broken.isEmpty() ? 0 : 1;
    }

    /// Reads a duration, and says what one looks like.
    static final class Span implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String value) {
            try {
                return Duration.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(value + " is no duration such as PT1H or PT30S");
            }
        }
    }

    private void check() {
        refuse(every.compareTo(LEAST) < 0, "--every is at least " + LEAST + ", not " + every + ".");
        refuse(length.compareTo(every.multipliedBy(QUARTERS)) < 0, "--length is at least four times --every, for the first quarter is "
                + "compared with the last: " + length + " is too short for slices of " + every + ".");
        refuse(clients < 20 || clients > 10_000, "--clients is 20 to 10000, not " + clients + ".");
        refuse(speed < 1 || speed > 200, "--speed is 1 to 200, not " + speed + ".");
        refuse(drops < 0 || drops > 1_000, "--drops is 0 to 1000, not " + drops + ".");
        refuse(!(memoryGrowth >= 0), "--memory-growth is not negative: " + memoryGrowth + ".");
        refuse(!(latencyGrowth >= 1), "--latency-growth is at least 1, not " + latencyGrowth + ".");
        refuse(!(fileGrowth >= 0), "--file-growth is not negative: " + fileGrowth + ".");
    }

    private void refuse(boolean unfit, String sentence) {
        if (unfit) {
            throw new ParameterException(spec.commandLine(), sentence);
        }
    }
}
