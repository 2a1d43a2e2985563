package org.plenary.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One rehearsal from the start of its server to the table at its end.
final class Production {

    private final Settings settings;
    private final Printout printout;
    private final Audit audit = new Audit();
    private final Prompter prompter = new Prompter();
    private final Tally tally = new Tally();
    private final ForecastTally forecasts = new ForecastTally();
    private final ServiceGaps gaps;
    private final Scene scene;
    private final long began = System.nanoTime();

    Production(Settings settings, Printout printout) {
        this.settings = settings;
        this.printout = printout;
        Lags lags = new Lags();
        this.gaps = new ServiceGaps(lags);
        Saying saying = new Saying(settings.language(), settings.plan().zone(), printout::line);
        this.scene = new Scene(prompter, audit, new Teller(saying), lags);
    }

    /// Runs it.
    ///
    /// @return whether everything held
    boolean run() throws IOException, InterruptedException {
        Course course = Course.of(settings);
        try (prompter) {
            if (settings.server().isPresent()) {
                Path codes = settings.codes().orElseThrow();
                return held(course, settings.server().get(), CodeList.read(codes), Optional.empty());
            }
            return heldAtHome(course);
        } catch (RehearsalBroken e) {
            printout.end();
            printout.line("The rehearsal could not be held: " + e.getMessage() + ". Seed " + settings.seed());
            return false;
        }
    }

    private boolean heldAtHome(Course course) throws IOException, InterruptedException {
        Path data = settings.data().isPresent() ? settings.data().get() : Files.createTempDirectory("plenary-rehearsal-");
        Path log = Files.createTempFile("plenary-rehearsal-", ".log");
        boolean good = false;
        try (ServerProcess house = ServerProcess.start(settings, data, log)) {
            Path codes = data.resolve("accreditation").resolve("codes-" + settings.plan().id() + ".txt");
            good = held(course, house.address(), CodeList.read(codes), Optional.of(house));
        } finally {
            if (good) {
                Files.delete(log);
                if (settings.data().isEmpty()) {
                    delete(data);
                }
            } else {
                printout.line("The server's data is in " + data + ", what it said in " + log + ".");
            }
        }
        return good;
    }

    private boolean held(Course course, URI server, CodeList codes, Optional<ServerProcess> house)
            throws IOException, InterruptedException {
        Epilogue epilogue = new Epilogue(audit);
        Cast cast = new Cast(settings, server, codes, scene);
        List<String> troubles = new ArrayList<>();
        try {
            troubles.addAll(
                    new Rehearsal(course, scene, cast, List.of(tally::see, forecasts::see), tally, gaps, house).hold(printout::show));
            if (house.isPresent()) { // elsewhere others may listen too
                epilogue.listened(cast.hearers(), cast.witness());
            }
            epilogue.catchUp(cast.people());
            epilogue.read(cast.people(), server);
        } finally {
            audit.disturbed(true);
            cast.leave();
        }
        epilogue.repeat(cast.people(), new Repeater(server, epilogue.repeated()));
        stop(house, troubles);
        if (house.isPresent()) {
            epilogue.compare(cast.people(), house.get().data().resolve("record").resolve(settings.plan().id().key()));
        }
        printout.end();
        List<Follower> followers = cast.people().stream().map(Person::follower).toList();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Summary summary = new Summary(settings, tally, forecasts, gaps, scene, followers, took, troubles);
        summary.print(printout::line);
        return summary.isGood();
    }

    private static void stop(Optional<ServerProcess> house, List<String> troubles) throws InterruptedException {
        if (house.isPresent() && house.get().isAlive()) {
            int status = house.get().stop();
            if (status != 0 && status != 143) { // 143: ended by the signal that stopped it
                troubles.add("The server stopped with status " + status + ":\n" + house.get().lastWords());
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
