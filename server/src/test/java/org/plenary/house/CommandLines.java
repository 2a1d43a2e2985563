package org.plenary.house;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plenary.core.Plan;
import org.plenary.core.Submission;
import org.plenary.gateway.CannotListen;
import org.plenary.gateway.GatewaySettings;
import org.plenary.log.DataDirectory;
import org.plenary.log.EngineSettings;
import org.plenary.log.RatisEngine;
import org.plenary.plan.SmallPlan;
import org.plenary.record.Recorder;
import org.plenary.sequencer.AnnouncementRing;
import org.plenary.sequencer.Deliberation;
import org.plenary.wire.EventCodec;
import org.plenary.wire.LogCodec;

/// The command line called in this process, and data directories for it.
final class CommandLines {

    private CommandLines() {}

    /// What a command has told, and how it ended.
    record Told(int status, String out, String err) {}

    static Told call(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int status = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(Main.serving(words));
        return new Told(status, out.toString(), err.toString());
    }

    /// A life of a server, without its doors: each command is an entry of the log, and a snapshot is left behind.
    static void live(Path data, Submission... submissions) throws IOException, InterruptedException {
        try (DataDirectory directory = DataDirectory.open(data);
                Recorder recorder = Recorder.open(directory.record(), LogCodec.RULES_VERSION, EventCodec::encode);
                AnnouncementRing ring = new AnnouncementRing(64, fault -> {
                    throw new IllegalStateException(fault);
                }, recorder)) {
            Deliberation deliberation = new Deliberation(ring, recorder);
            try (RatisEngine engine =
                    RatisEngine.start(directory.engine(), deliberation, EngineSettings.defaults(), InstantSource.system())) {
                for (Submission submission : submissions) {
                    engine.submit(LogCodec.encode(List.of(submission))).join();
                }
            }
        }
    }

    /// Opens a house in a directory with the small conference; what closes it leaves a snapshot.
    static House open(Path data) throws IOException, InterruptedException, CannotListen {
        return open(data, SmallPlan.plan());
    }

    static House open(Path data, Plan plan) throws IOException, InterruptedException, CannotListen {
        return House.open(new HouseSettings(
                data, Optional.of(plan), HouseSettings.Clock.PLAN, 1, GatewaySettings.DEFAULTS.on("127.0.0.1", 0), Bounds.DEFAULTS,
                Optional.empty()));
    }

    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    /// Every file and folder with when it was changed and, of a file, its bytes as one character each.
    static SortedMap<String, String> everything(Path directory) throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.toList()) {
                    String content = Files.isDirectory(file) ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
                    found.put(directory.relativize(file).toString(), Files.getLastModifiedTime(file) + content);
                }
            }
        }
        return found;
    }
}
