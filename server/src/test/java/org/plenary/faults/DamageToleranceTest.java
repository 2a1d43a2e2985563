package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.Submission;
import org.plenary.log.DataDirectoryRefusal;
import org.plenary.log.EngineFailure;
import org.plenary.meeting.Hall440;
import org.plenary.record.RecordDamaged;

/// A data directory that is cut or flipped anywhere is repaired to a state that once was, or refused; none is served wrong.
///
/// `-Dplenary.faults.flips=10000` flips so many bits, and `-Dplenary.faults.cuts=1` cuts at every byte instead of every so many.
@Timeout(3_600)
class DamageToleranceTest {

    private static final long SEED = Long.getLong("plenary.faults.seed", System.nanoTime() >>> 8);
    private static final int FLIPS = Integer.getInteger("plenary.faults.flips", 100);
    private static final int CUT_EVERY = Integer.getInteger("plenary.faults.cuts", 5);
    private static final int COMMANDS = 46;

    /// Longer than any entry that the script makes at the end.
    private static final int LAST_BYTES = 250;

    @TempDir
    private static Path written;

    @TempDir
    private Path folder;

    /// The state after each command, in its canonical bytes.
    private static final List<byte[]> STATES = new ArrayList<>();

    private int whole;
    private int repaired;
    private int refused;

    @BeforeAll
    static void play() throws Exception {
        List<Submission> script = Script.submissions();
        try (Installation installation = Installation.open(written.resolve("data"))) {
            installation.live();
            for (Submission submission : script.subList(0, COMMANDS)) {
                installation.answer(submission);
                STATES.add(installation.state());
            }
            installation.awaitRecorded(COMMANDS);
            Tree.copy(written.resolve("data"), written.resolve("told"));
        }
        Tree.copy(written.resolve("told"), written.resolve("untold"));
        forgetLastEntry(written.resolve("untold"));
    }

    /// As if the process had been killed after the log was synced and before the record was.
    private static void forgetLastEntry(Path data) throws IOException {
        Path record = data.resolve("record").resolve(Hall440.CONFERENCE.key()).resolve("events.record");
        byte[] bytes = Files.readAllBytes(record);
        Files.write(record, Arrays.copyOf(bytes, (int) Aftermath.entries(data).getLast().offset()));
    }

    @Test
    void cut_at_every_byte_of_the_end_of_any_file(TestReporter reporter) throws Exception {
        for (String before : List.of("told", "untold")) {
            for (Path file : Tree.files(written.resolve(before))) {
                byte[] bytes = Files.readAllBytes(file);
                int content = content(bytes);
                for (int end = content - 1; end >= Math.max(0, content - LAST_BYTES); end -= CUT_EVERY) {
                    damage(before, file, Arrays.copyOf(bytes, end), "%s, %s cut at %d".formatted(before, file.getFileName(), end));
                }
            }
        }
        tell(reporter);
        assertThat(repaired).isPositive();
    }

    @Test
    void a_bit_flipped_anywhere(TestReporter reporter) throws Exception {
        Random dice = new Random(SEED);
        for (int i = 0; i < FLIPS; i++) {
            String before = dice.nextBoolean() ? "told" : "untold";
            List<Path> files = Tree.files(written.resolve(before));
            Path file = files.get(dice.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 0) {
                int at = dice.nextInt(bytes.length);
                bytes[at] ^= (byte) (1 << dice.nextInt(8));
                damage(before, file, bytes, "flip %d of seed %d, byte %d of %s".formatted(i, SEED, at, file.getFileName()));
            }
        }
        tell(reporter);
        assertThat(refused).isPositive();
    }

    private void tell(TestReporter reporter) {
        reporter.publishEntry("damage", "seed %d: %d as before, %d repaired, %d refused".formatted(SEED, whole, repaired, refused));
    }

    /// All commands had been acknowledged. The last may be missing only where the log was cut inside it and the record does not tell of
    /// it, as after a crash before its sync: then it was acknowledged to nobody. Nothing else is ever served.
    private void damage(String before, Path file, byte[] bytes, String what) throws Exception {
        Path data = folder.resolve("data");
        Tree.remove(data);
        Tree.copy(written.resolve(before), data);
        Files.write(data.resolve(written.resolve(before).relativize(file)), bytes);
        try (Installation installation = Installation.open(data)) {
            byte[] state = installation.state();
            boolean same = Arrays.equals(state, STATES.getLast());
            boolean cut = before.equals("untold") && file.toString().contains("log_inprogress")
                    && Arrays.equals(state, STATES.get(COMMANDS - 2));
            assertThat(same || cut).as("%s: the state is as it was", what).isTrue();
            if (same) {
                whole++;
            } else {
                repaired++;
            }
        } catch (EngineFailure | RecordDamaged | DataDirectoryRefusal e) {
            assertThat(e.getMessage()).as(what).isNotBlank();
            refused++;
        }
    }

    private static int content(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return end;
    }
}
