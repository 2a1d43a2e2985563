package org.plenary.benchmarks.soak;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.plenary.benchmarks.Port;
import org.plenary.benchmarks.SelfSigned;
import org.plenary.benchmarks.ServedHouse;
import org.plenary.benchmarks.load.Usage;

/// One meeting from an empty server to an empty server: what became of times, memory and everybody's mirror.
///
/// Nobody presses while the live memory is counted, for a collection stops the server: its pause is in no slice's times.
final class SoakRun {

    private static final List<String> FLAGS = List.of("-Dio.netty.leakDetection.level=paranoid");

    /// What the server keeps of the latest, up to a bound: small, so that it is full within minutes and what grows after that is something else.
    private static final List<String> SMALL = List.of("rings.announcement=1024", "outbox.logBytes=262144");

    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final SoakSettings settings;
    private final PrintWriter out;
    private final ServerLog log;
    private final int metrics;

    /// @param out for what is found
    /// @param err for the server's log
    SoakRun(SoakSettings settings, PrintWriter out, PrintWriter err) throws Exception {
        this.settings = settings;
        this.out = out;
        log = new ServerLog(err);
        metrics = Port.free();
    }

    /// @return what was not as it must be, each as a sentence
    List<String> run() throws Exception {
        Optional<SelfSigned> certificate = SelfSigned.where(settings.tls());
        List<String> broken = new ArrayList<>();
        SplittableRandom dice = new SplittableRandom(settings.seed());
        try (ServedHouse house = ServedHouse.watched(FLAGS, settings.server(), log, options(certificate));
                Hall hall = new Hall(house, settings, certificate, dice.split())) {
            ProcessHandle server = house.processes().getFirst();
            Reading empty = Reading.of(server, metrics);
            hall.fill();
            List<Slice> slices;
            try (Strangers strangers = new Strangers(house, certificate, dice.split())) {
                slices = slices(server, hall);
                say("sent away: %,d times the one that never reads, %,d times the one that sends rubbish", strangers.mute(),
                        strangers.rubbish());
            }
            Attendance attendance = hall.attendance();
            say("%s", attendance);
            broken.addAll(attendance.broken());
            broken.addAll(settings.bounds().broken(slices));
            long granted = slices.stream().mapToLong(slice -> slice.times().granted()).sum();
            long refused = slices.stream().mapToLong(slice -> slice.times().refused()).sum();
            if (granted <= refused) {
                broken.add("Of " + (granted + refused) + " commands " + granted + " were granted: that was no meeting.");
            }
            hall.leave();
            broken.addAll(left(empty, server));
        }
        if (!log.leaks().isEmpty()) {
            broken.add("Netty's leak detector has found " + log.leaks().size() + " leaks: " + log.leaks().getFirst());
        }
        return broken;
    }

    private String[] options(Optional<SelfSigned> certificate) {
        List<String> options = new ArrayList<>(List.of(
                "--metrics-port", Integer.toString(metrics), "--rate", Integer.toString(settings.speed()),
                "--limit", "accreditation.quotas=listener:" + (settings.clients() + 1_000)));
        SMALL.forEach(limit -> options.addAll(List.of("--limit", limit)));
        certificate.ifPresent(each -> options.addAll(each.options()));
        options.addAll(settings.options());
        return options.toArray(String[]::new);
    }

    private List<Slice> slices(ProcessHandle server, Hall hall) throws Exception {
        say("%s", Slice.head());
        List<Slice> slices = new ArrayList<>();
        long begun = System.nanoTime();
        Duration used = Usage.of(List.of(server)).processor();
        long from = begun;
        long came = hall.comings();
        for (int number = 1; number <= settings.slices(); number++) {
            long end = begun + settings.every().multipliedBy(number).toNanos();
            hall.press(true);
            parkUntil(end - SETTLING.toNanos());
            hall.press(false);
            parkUntil(end);
            Latencies.Taken times = hall.take();
            Reading reading = Reading.of(server, metrics);
            long now = System.nanoTime();
            double processor = 100.0 * reading.processor().minus(used).toNanos() / (now - from);
            long comings = hall.comings();
            Slice slice = new Slice(settings.every().multipliedBy(number), times, reading, processor, comings - came,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            slices.add(slice);
            say("%s", slice);
            used = reading.processor();
            from = now;
            came = comings;
        }
        return slices;
    }

    /// Once everybody has left, twice: what the first collection finds to be lost is told when the next buffer is taken.
    private List<String> left(Reading empty, ProcessHandle server) throws Exception {
        LockSupport.parkNanos(SETTLING.toNanos());
        Reading first = Reading.of(server, metrics);
        Reading after = Reading.of(server, metrics);
        double live = Slice.mib(Math.min(first.live(), after.live()) - empty.live());
        long files = after.files() - empty.files();
        say("empty before and after: %.1f and %.1f MiB of live memory, %d and %d open files", Slice.mib(empty.live()),
                Slice.mib(after.live()), empty.files(), after.files());
        List<String> broken = new ArrayList<>();
        if (live > settings.bounds().memory()) {
            broken.add(String.format(Locale.ROOT, "After everybody had left %.1f MiB more were alive than before they came.", live));
        }
        if (files > settings.bounds().files()) {
            broken.add("After everybody had left " + files + " files more were open than before they came.");
        }
        return broken;
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    private static void parkUntil(long at) {
        for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
        }
    }
}
