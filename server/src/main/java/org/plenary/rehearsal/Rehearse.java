package org.plenary.rehearsal;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.core.Language;
import org.plenary.core.Plan;
import org.plenary.plan.Mistake;
import org.plenary.plan.PlanFile;
import org.plenary.plan.PlanFile.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plenary rehearse`: holds a whole conference through real clients, and says whether everything held.
@Command(name = "rehearse", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Holds a conference through real clients, checks its invariants as it goes, and exits with 1 if anything broke.")
public final class Rehearse implements Callable<Integer> {

    /// The WebSocket library calls every connection that a killed server resets a severe error.
    private static final Logger WEB_SOCKET_LIBRARY = Logger.getLogger("org.glassfish.tyrus");

    private static final int FASTEST = 3_600;

    @Parameters(arity = "0..1", paramLabel = "PLAN",
            description = "A plan file, or debate-58 for the built-in debate; without it, the built-in example.")
    private @Nullable Path plan;

    @Option(names = "--speed", defaultValue = "60", paramLabel = "N",
            description = "How many times as fast as life (default: ${DEFAULT-VALUE}).")
    private int speed = 60;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "What everybody does is drawn from it.")
    private long seed = 1;

    @Option(names = "--until", paramLabel = "SESSION", description = "Stop when this session would open.")
    private @Nullable String until;

    @Option(names = "--data", paramLabel = "DIR",
            description = "The server's data directory; without it, a temporary one that is deleted if all goes well.")
    private @Nullable Path data;

    @Option(names = "--server", paramLabel = "URL", description = "Use a server that runs already; needs --codes.")
    private @Nullable URI server;

    @Option(names = "--codes", paramLabel = "FILE", description = "The join codes of that server's conference.")
    private @Nullable Path codes;

    @Option(names = "--kill-at", paramLabel = "HH:MM", description = "Kill the server at this time of the first day, and start it again.")
    private @Nullable LocalTime killAt;

    @Option(names = "--listeners", defaultValue = "100", paramLabel = "N", description = "How many listen (default: ${DEFAULT-VALUE}).")
    private int listeners = 100;

    @Option(names = "--delegations", defaultValue = "24", paramLabel = "N",
            description = "How many delegations have a device, beside those on the programme (default: ${DEFAULT-VALUE}).")
    private int delegations = 24;

    @Option(names = "--keen", description = "Every delegation asks for the floor as soon as a list opens; all of them have a device.")
    private boolean keen;

    @Option(names = "--lang", defaultValue = "en", description = "The language of the minutes, en or ru (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        WEB_SOCKET_LIBRARY.setLevel(Level.OFF);
        Production production = new Production(settings(), new Printout(spec.commandLine().getOut(), terminal()));
        return production.run() ? 0 : 1;
    }

    private Settings settings() {
        if (!List.of("en", "ru").contains(language)) {
            throw wrong("--lang is en or ru, not " + language);
        }
        if (speed < 1 || speed > FASTEST || listeners < 0 || delegations < 0) {
            throw wrong("--speed is 1 to " + FASTEST + ", --listeners and --delegations at least 0");
        }
        if (server != null && codes == null) {
            throw wrong("--server needs --codes, the file that the server has written");
        }
        if (server != null && killAt != null) {
            throw wrong("--kill-at is for a server of the rehearsal's own, not with --server");
        }
        Plan held = read();
        List<String> sessions = held.sessions().stream().map(session -> session.id().key()).toList();
        if (until != null && !sessions.contains(until)) {
            throw wrong("the plan has no session " + until + "; it has " + String.join(", ", sessions));
        }
        return new Settings(held, Optional.ofNullable(plan), speed, seed, Optional.ofNullable(until), Optional.ofNullable(data),
                Optional.ofNullable(server), Optional.ofNullable(codes), Optional.ofNullable(killAt), listeners,
                keen ? Integer.MAX_VALUE : delegations, keen,
                language.equals("ru") ? Language.RU : Language.EN, spec.root().userObject().getClass().getName());
    }

    private Plan read() {
        if (plan == null) {
            return PlanFile.example().plan();
        }
        Optional<Reading.Complete> builtIn = Files.exists(plan) ? Optional.empty() : PlanFile.builtIn(plan.toString());
        if (builtIn.isPresent()) {
            return builtIn.get().plan();
        }
        try {
            return switch (PlanFile.read(plan.toString(), Files.readString(plan))) {
                case Reading.Complete complete -> complete.plan();
                case Reading.Mistaken mistaken ->
                        throw wrong(mistaken.mistakes().stream().map(Mistake::sentence).collect(Collectors.joining("\n")));
            };
        } catch (IOException e) {
            throw wrong("The plan file " + plan + " cannot be read: " + e.getMessage());
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    /// Where progress is shown, if somebody watches.
    private static Optional<PrintWriter> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal)
                .map(console -> new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }
}
