package org.plenary.simulation;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.plenary.core.ForecastQuality;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plenary debates`: holds debates in virtual time, each from a seed, and says how good the forecasts of their end were.
@Command(name = "debates", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Holds debates in virtual time, with overruns, withdrawals and points of order from a seed, and says how often the "
                + "real end of the list lay in the range that was forecast after each turn, beside count times limit.")
public final class SimulateDebates implements Callable<Integer> {

    private static final int MOST = 1_000;

    @Option(names = "--requests", defaultValue = "58", paramLabel = "N",
            description = "How many ask for the floor, 2 to 1000 (default: ${DEFAULT-VALUE}).")
    private int requests = 58;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "The first seed (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--seeds", defaultValue = "10", paramLabel = "COUNT",
            description = "How many seeds, one after the other (default: ${DEFAULT-VALUE}).")
    private int seeds = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (requests < 2 || requests > MOST || seeds < 1) {
            throw new ParameterException(spec.commandLine(), "--requests is 2 to " + MOST + ", and --seeds at least 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%10s %10s %10s %14s %14s %20s%n", "seed", "forecasts", "held", "median error", "median width", "count times limit");
        List<ForecastQuality> all = new ArrayList<>();
        for (long each = seed; each < seed + seeds; each++) {
            ForecastQuality quality = new Debate(each, DebatePlan.of(requests)).held();
            all.add(quality);
            out.printf(Locale.ROOT, "%10d %10d %8.1f %% %14s %14s %20s%n", each, quality.forecasts(), 100 * quality.coverage(),
                    told(quality.error()), told(quality.width()), told(quality.naiveError()));
        }
        int forecasts = all.stream().mapToInt(ForecastQuality::forecasts).sum();
        int held = all.stream().mapToInt(ForecastQuality::held).sum();
        out.printf(Locale.ROOT, "%nOf %,d forecasts %,d had the real end in their range: %.1f %%%n", forecasts, held,
                100.0 * held / Math.max(1, forecasts));
        out.flush();
        return 0;
    }

    private static String told(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
