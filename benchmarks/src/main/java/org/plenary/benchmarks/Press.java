package org.plenary.benchmarks;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.plenary.protocol.v1.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `press`: how long a press on one console takes to its own answer, and to the mirrors of all who watch.
///
/// Presses come at their own pace, whatever the server does; every time is counted from the instant that the press was meant
/// for, so a server that stands still for a second is seen to.
@Command(name = "press", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures a press to its own outcome and to the state on many mirrors, against a server process of its own.")
final class Press implements Callable<Integer> {

    private static final int LISTENERS = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(50);

    @Option(names = "--clients", defaultValue = "1000", description = "Who watch, 1 to 2000 (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--rate", defaultValue = "4", description = "Presses in a second, 1 to 200 (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--duration", defaultValue = "30", description = "Seconds that are measured (default: ${DEFAULT-VALUE}).")
    private int duration;

    @Option(names = "--warm-up", defaultValue = "10", description = "Seconds before them (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--desk", description = "A microphone is opened and closed at one desk, instead of requests by delegates.")
    private boolean desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (clients < 1 || clients > LISTENERS || rate < 1 || rate > 200 || duration < 1 || warmUp < 0) {
            throw new ParameterException(spec.commandLine(), "See --help for what can be measured.");
        }
        PrintWriter out = spec.commandLine().getOut();
        Timings timings = new Timings(clients, desk ? Key.Microphone::seen : Key.Request::seen);
        try (ServedHouse house = ServedHouse.start();
                Gathering gathering = new Gathering(house.address(), house.codes(), timings, Optional.empty())) {
            if (desk) {
                gathering.fillBooth(clients);
            } else {
                gathering.fill(clients, Math.max(8, rate / 4));
            }
            out.println(clients + " clients are in; " + rate + " presses a second for " + warmUp + " + " + duration + " s");
            out.flush();
            long measuredFrom = press(gathering.pressers(), System.nanoTime(), warmUp * rate);
            Duration before = house.processorTime();
            long end = press(gathering.pressers(), measuredFrom, duration * rate);
            Duration used = house.processorTime().minus(before);
            await(timings, (warmUp + duration) * rate);
            long took = end - measuredFrom;
            Flaws flaws = gathering.flaws();
            new Figures(clients, rate, Duration.ofNanos(took), used, timings.runs(measuredFrom), flaws).print(out);
            timings.refusals().stream().findFirst().map(Answer::toString).ifPresent(out::println);
            return flaws.none() && timings.runs(measuredFrom).size() == duration * rate ? 0 : 1;
        }
    }

    /// Presses so many times at the set pace.
    ///
    /// @return the instant after the last interval
    private long press(List<Presser> pressers, long from, int times) {
        long interval = TimeUnit.SECONDS.toNanos(1) / rate;
        for (int i = 0; i < times; i++) {
            long at = from + i * interval;
            parkUntil(at);
            pressers.get(i % pressers.size()).press(at);
        }
        parkUntil(from + times * interval);
        return from + times * interval;
    }

    private static void parkUntil(long at) {
        for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /// Waits until everybody has everything, or for as long as it makes sense.
    private static void await(Timings timings, int presses) {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while ((timings.answered() < presses || timings.missing() > 0) && System.nanoTime() < limit) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
