package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.Submission;
import org.plenary.log.DataDirectoryRefusal;
import org.plenary.log.EngineFailure;
import org.plenary.meeting.Hall440;
import org.plenary.record.RecordDamaged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A data directory that is cut or flipped anywhere is repaired to a state that once was, or refused; none is served wrong.
///
/// `-Dplenary.faults.flips=10000` flips so many bits, and `-Dplenary.faults.cuts=1` cuts at every byte instead of every so many.
@Timeout(3_600)
class DamageToleranceTest {

    private static final Logger LOG = LoggerFactory.getLogger(DamageToleranceTest.class);

    private static final long SEED = Long.getLong("plenary.faults.seed", System.nanoTime() >>> 8);
    private static final int FLIPS = Integer.getInteger("plenary.faults.flips", 100);
    private static final int CUT_EVERY = Integer.getInteger("plenary.faults.cuts", 5);
    private static final int COMMANDS = 46;
    private static final int AT_ONCE = 8;

    /// Longer than any entry that the script makes at the end.
    private static final int LAST_BYTES = 250;

    @TempDir
    private static Path written;

    @TempDir
    private Path folder;

    /// The state after each command, in its canonical bytes.
    private static final List<byte[]> STATES = new ArrayList<>();

    /// One change to one file of a directory.
    private record Damage(String before, Path file, UnaryOperator<byte[]> done, String what) {

        @Override
        public String toString() {
            return before + ", " + file.getFileName() + ", " + what;
        }
    }

    private enum Fate {
        WHOLE,
        REPAIRED,
        REFUSED
    }

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
    void cut_at_every_byte_of_the_end_of_any_file() throws Exception {
        List<Damage> all = new ArrayList<>();
        for (String before : List.of("told", "untold")) {
            for (Path file : Tree.files(written.resolve(before))) {
                byte[] bytes = Files.readAllBytes(file);
                int content = content(bytes);
                for (int cut = content - 1; cut >= Math.max(0, content - LAST_BYTES); cut -= CUT_EVERY) {
                    int end = cut;
                    all.add(new Damage(before, file, of -> Arrays.copyOf(of, end), "cut at " + end));
                }
            }
        }
        assertThat(become(all)).contains(Fate.REPAIRED, Fate.REFUSED, Fate.WHOLE);
    }

    @Test
    void a_bit_flipped_anywhere() throws Exception {
        Random dice = new Random(SEED);
        List<Damage> all = new ArrayList<>();
        while (all.size() < FLIPS) {
            String before = dice.nextBoolean() ? "told" : "untold";
            List<Path> files = Tree.files(written.resolve(before));
            Path file = files.get(dice.nextInt(files.size()));
            int length = Math.toIntExact(Files.size(file));
            if (length > 0) {
                int at = dice.nextInt(length);
                byte bit = (byte) (1 << dice.nextInt(8));
                all.add(new Damage(before, file, of -> flipped(of, at, bit), "flip of bit " + bit + " of byte " + at));
            }
        }
        assertThat(become(all)).contains(Fate.REFUSED);
    }

    private static byte[] flipped(byte[] bytes, int at, byte bit) {
        bytes[at] ^= bit;
        return bytes;
    }

    /// Several at once, for an engine that stops waits for most of a second.
    private List<Fate> become(List<Damage> all) throws Exception {
        List<Fate> fates = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Fate>> running = new ArrayList<>();
            for (Damage damage : all) {
                Path data = folder.resolve("data-" + running.size());
                running.add(workers.submit(() -> become(damage, data)));
            }
            for (Future<Fate> each : running) {
                fates.add(each.get());
            }
        }
        LOG.info("seed {}, {} places: {} as before, {} repaired, {} refused, none served wrong",
                SEED, fates.size(), Collections.frequency(fates, Fate.WHOLE), Collections.frequency(fates, Fate.REPAIRED),
                Collections.frequency(fates, Fate.REFUSED));
        return fates;
    }

    /// All commands had been acknowledged. The last may be missing only where the log was cut inside it and the record does not tell of
    /// it, as after a crash before its sync: then it was acknowledged to nobody. Nothing else is ever served.
    private static Fate become(Damage damage, Path data) throws Exception {
        Path source = written.resolve(damage.before());
        Tree.copy(source, data);
        Files.write(data.resolve(source.relativize(damage.file())), damage.done().apply(Files.readAllBytes(damage.file())));
        try (Installation installation = Installation.open(data)) {
            byte[] state = installation.state();
            boolean same = Arrays.equals(state, STATES.getLast());
            boolean cut = damage.before().equals("untold") && damage.file().toString().contains("log_inprogress")
                    && Arrays.equals(state, STATES.get(COMMANDS - 2));
            assertThat(same || cut).as("seed %d, %s: the state is as it was", SEED, damage).isTrue();
            return same ? Fate.WHOLE : Fate.REPAIRED;
        } catch (EngineFailure | RecordDamaged | DataDirectoryRefusal e) {
            assertThat(e.getMessage()).as("seed %d, %s", SEED, damage).isNotBlank();
            return Fate.REFUSED;
        } finally {
            Tree.remove(data);
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
