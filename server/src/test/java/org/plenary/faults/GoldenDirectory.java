package org.plenary.faults;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.plenary.core.Submission;
import org.plenary.meeting.Hall440;
import org.plenary.record.RecordCheck;
import org.plenary.record.RecordHead;

/// A data directory that some version of this server has left, and what every later one must find in it.
///
/// @param head  where its record ends once the log has been told again
/// @param state the SHA-256 of the conferences' state
record GoldenDirectory(RecordHead head, String state) {

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
        try (Run run = Run.start(List.of(), killed.resolve("data"), 1)) {
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
        expected.setProperty("state", found.state);
        try (Writer out = Files.newBufferedWriter(home.resolve(EXPECTED))) {
            expected.store(out, null);
        }
    }

    /// Opens a copy and tells what is in it.
    static GoldenDirectory found(Path home, Path copy) throws IOException, InterruptedException {
        Tree.copy(home.resolve("data"), copy);
        try (Installation installation = Installation.open(copy)) {
            String state = sha256(installation.state());
            installation.live();
            installation.recorded();
            RecordCheck check = RecordCheck.of(copy.resolve("record").resolve(Hall440.CONFERENCE.key()));
            if (check instanceof RecordCheck.Whole(RecordHead head, var _)) {
                return new GoldenDirectory(head, state);
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
                expected.getProperty("state"));
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

    private static String sha256(byte[] state) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(state));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
