package org.plenary.faults;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.plenary.core.Conference;
import org.plenary.core.Desk;
import org.plenary.core.Submission;
import org.plenary.meeting.Hall440;
import org.plenary.record.RecordCheck;
import org.plenary.record.RecordHead;

/// A data directory that some version of this server has left, and what every later one must find in it.
///
/// The expectation is in words that outlive the forms in which a state is kept: a field that is added later is no difference.
///
/// @param head     where its record ends once the log has been told again
/// @param standing how the conference stands, in a line
record GoldenDirectory(RecordHead head, String standing) {

    private static final String EXPECTED = "expected.properties";
    static final int STOPPED_AFTER = 45;
    static final int KILLED_AFTER = 30;

    /// Makes the two of this version, in folders that do not exist yet: `DIRECTORY/stopped` and `DIRECTORY/killed`.
    ///
    /// From the sources: `mvn -Dquick -pl server -am test-compile`, then this class with the test class path and
    /// `server/src/test/resources/org/plenary/faults/golden/VERSION`. What is there is never made anew: a new version adds its own.
    public static void main(String... args) throws IOException, InterruptedException {
        Path root = Path.of(args[0]);
        Path stopped = Files.createDirectories(root.resolve("stopped"));
        try (Installation installation = Installation.open(stopped.resolve("data"))) {
            installation.live();
            for (Submission submission : Script.submissions().subList(0, STOPPED_AFTER)) {
                installation.answer(submission);
            }
        }
        note(stopped);
        Path killed = Files.createDirectories(root.resolve("killed"));
        try (Run run = Run.start(QuickStart.NONE, List.of(), killed.resolve("data"), 1)) {
            run.until(KILLED_AFTER).killIn(0).ended();
        }
        Files.delete(killed.resolve("data.errors"));
        forgetMachine(killed.resolve("data"));
        note(killed);
    }

    /// The lock file of the log names the process and the machine; what is in it is never read.
    private static void forgetMachine(Path data) throws IOException {
        for (Path file : Tree.files(data)) {
            if (file.endsWith("in_use.lock")) {
                Files.write(file, new byte[0]);
            }
        }
    }

    private static void note(Path home) throws IOException, InterruptedException {
        Path copy = home.resolve("copy");
        GoldenDirectory found = found(home, copy);
        Tree.remove(copy);
        Properties expected = new Properties();
        expected.setProperty("head", found.head.toString());
        expected.setProperty("standing", found.standing);
        try (Writer out = Files.newBufferedWriter(home.resolve(EXPECTED))) {
            expected.store(out, null);
        }
    }

    /// Opens a copy and tells what is in it.
    static GoldenDirectory found(Path home, Path copy) throws IOException, InterruptedException {
        Tree.copy(home.resolve("data"), copy);
        try (Installation installation = Installation.open(copy)) {
            String standing = told(installation.conference().orElseThrow());
            installation.live();
            installation.recorded();
            RecordCheck check = RecordCheck.of(copy.resolve("record").resolve(Hall440.CONFERENCE.key()));
            if (check instanceof RecordCheck.Whole(RecordHead head, var _)) {
                return new GoldenDirectory(head, standing);
            }
            throw new IOException("The record is not whole: " + check);
        }
    }

    static GoldenDirectory expected(Path home) throws IOException {
        Properties expected = new Properties();
        try (Reader in = Files.newBufferedReader(home.resolve(EXPECTED))) {
            expected.load(in);
        }
        return new GoldenDirectory(
                RecordHead.parse(expected.getProperty("head")),
                expected.getProperty("standing"));
    }

    static List<Path> all(Path versions) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path file : Tree.files(versions)) {
            if (file.endsWith(EXPECTED)) {
                all.add(file.getParent());
            }
        }
        return all;
    }

    private static String told(Conference conference) {
        return "%s sits; %s; %d turns have ended; %d wait; %d seats are taken; on air: %s".formatted(
                conference.agenda().sitting().map(session -> session.id().key()).orElse("nothing"),
                conference.floor().turn().map(turn -> "turn " + turn.id().number() + " is " + turn.delegation().key() + "'s")
                        .orElse("nobody has the floor"),
                conference.floor().ended().size(),
                conference.runningList().map(list -> list.active().count()).orElse(0L),
                conference.seats().taken().size(),
                conference.booths().desks().stream().filter(desk -> desk.microphone() == Desk.Microphone.LIVE)
                        .map(desk -> desk.id().key()).toList());
    }
}
