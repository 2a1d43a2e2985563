package org.plenary.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.log.Engines.submit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.log.LogDoctor.Illness;
import org.plenary.log.LogFiles.LogFile;

/// The doctor cuts what a crash left unfinished, and nothing else.
@Timeout(60)
class LogDoctorTest {

    private static final long UNTOLD = -1;

    private static List<String> texts = List.of();

    @TempDir
    private static Path written;

    @TempDir
    private Path directory;

    private Path log = Path.of("");
    private LogFile open = new LogFile(Path.of(""), 0, LogFile.UNKNOWN);
    private byte[] whole = {};
    private int lastRecord;

    @BeforeAll
    static void write_a_log() throws Exception {
        try (var engine = Engines.start(written, new Ledger())) {
            texts = submit(engine, "statement", 20);
        }
        Engines.removeSnapshots(written);
    }

    @BeforeEach
    void take_a_copy() throws Exception {
        log = Files.createDirectories(Engines.logFolder(directory));
        for (var file : Engines.list(Engines.logFolder(written))) {
            Files.copy(file, log.resolve(file.getFileName()));
        }
        open = LogFiles.in(log).getLast();
        whole = Files.readAllBytes(open.path());
        whole = Arrays.copyOf(whole, contentEnd(whole));
        lastRecord = lastRecord();
    }

    @Test
    void a_sound_log_is_left_alone() throws Exception {
        LogDoctor.treat(log, UNTOLD);
        assertThat(LogDoctor.examine(log)).isEmpty();
        assertThat(Files.readAllBytes(open.path())).isEqualTo(whole);
    }

    @Test
    void a_record_in_which_the_file_ends_is_cut_wherever_that_is() throws Exception {
        for (int end = lastRecord + 1; end < whole.length; end++) {
            Files.write(open.path(), Arrays.copyOf(whole, end));
            assertCurable();
        }
        LogDoctor.treat(log, UNTOLD);
        assertThat(Files.readAllBytes(open.path())).isEqualTo(Arrays.copyOf(whole, lastRecord));
    }

    @Test
    void a_record_whose_end_is_still_zeros_is_cut_wherever_that_begins() throws Exception {
        for (int end = lastRecord + 1; end < whole.length - 4; end++) {
            Files.write(open.path(), Arrays.copyOf(Arrays.copyOf(whole, end), whole.length + 1000));
            assertCurable();
        }
        LogDoctor.treat(log, UNTOLD);
        assertThat(Files.readAllBytes(open.path())).isEqualTo(Arrays.copyOf(whole, lastRecord));
    }

    @Test
    void a_file_that_was_only_prepared_is_no_illness() throws Exception {
        Files.write(open.path(), new byte[4096]);
        LogDoctor.treat(log, UNTOLD);
        assertThat(Files.size(open.path())).isEqualTo(4096);
    }

    @Test
    void a_whole_record_with_a_wrong_checksum_is_left_to_a_person_wherever_it_stands() throws Exception {
        for (int at : new int[] {lastRecord + 20, lastRecord / 2}) {
            var damaged = whole.clone();
            damaged[at] ^= 4;
            Files.write(open.path(), damaged);
            assertThatThrownBy(() -> LogDoctor.treat(log, UNTOLD)).isInstanceOf(EngineFailure.class)
                    .hasMessageContaining("offset").hasMessageContaining("repair --cut");
            assertThat(Files.readAllBytes(open.path())).isEqualTo(damaged);
        }
    }

    @Test
    void a_wrong_length_that_swallows_sound_records_is_not_taken_for_an_unfinished_one() throws Exception {
        int early = recordBefore(recordBefore(lastRecord));
        var damaged = Arrays.copyOf(whole, whole.length + 1000);
        damaged[early] = (byte) 0x7f;
        damaged[early + 1] = (byte) 0x7f;
        damaged[early] |= (byte) 0x80;
        Files.write(open.path(), damaged);
        assertThatThrownBy(() -> LogDoctor.treat(log, UNTOLD)).hasMessageContaining("damaged");
    }

    @Test
    void something_behind_the_end_is_left_to_a_person() throws Exception {
        var more = Arrays.copyOf(whole, whole.length + 1000);
        more[whole.length + 500] = 1;
        Files.write(open.path(), more);
        assertThatThrownBy(() -> LogDoctor.treat(log, UNTOLD)).hasMessageContaining("behind its end");
    }

    @Test
    void nothing_is_cut_that_the_record_tells_of() throws Exception {
        Files.write(open.path(), Arrays.copyOf(whole, whole.length - 1));
        long entry = LogDoctor.examine(log).map(Illness::entry).orElseThrow();
        assertThatThrownBy(() -> LogDoctor.treat(log, entry)).hasMessageContaining("already tells of entry " + entry);
        LogDoctor.treat(log, entry - 1);
        assertThat(LogDoctor.examine(log)).isEmpty();
    }

    @Test
    void the_engine_calls_the_doctor_and_starts() throws Exception {
        Files.write(open.path(), Arrays.copyOf(Arrays.copyOf(whole, whole.length - 5), whole.length + 1000));
        assertThat(restored()).isEqualTo(texts.subList(0, 19));
    }

    @Test
    void what_the_doctor_cuts_is_kept() throws Exception {
        var torn = Arrays.copyOf(Arrays.copyOf(whole, whole.length - 5), whole.length + 1000);
        for (int time = 1; time <= 2; time++) {
            Files.write(open.path(), torn);
            LogDoctor.treat(log, UNTOLD);
            var kept = Engines.list(directory.resolve("cut"));
            assertThat(kept).hasSize(time);
            for (var folder : kept) {
                assertThat(Files.readAllBytes(Engines.list(folder).getFirst()))
                        .isEqualTo(Arrays.copyOfRange(torn, lastRecord, torn.length));
            }
        }
    }

    @Test
    void an_operator_may_cut_and_nothing_is_thrown_away() throws Exception {
        var damaged = whole.clone();
        damaged[lastRecord + 20] ^= 4;
        Files.write(open.path(), damaged);
        assertThat(LogRepair.examine(directory)).hasValueSatisfying(sentence -> assertThat(sentence).contains("checksum"));
        assertThat(LogRepair.cut(directory)).hasValueSatisfying(sentence -> assertThat(sentence).contains("cut"));
        assertThat(LogRepair.examine(directory)).isEmpty();
        var aside = Engines.list(Engines.list(directory.resolve("cut")).getFirst());
        assertThat(Files.readAllBytes(aside.getFirst())).isEqualTo(damaged);
        assertThat(restored()).isEqualTo(texts.subList(0, 19));
        assertThat(LogRepair.cut(directory)).isEmpty();
    }

    @Test
    void an_operator_may_cut_in_the_middle_of_the_log() throws Exception {
        try (var engine = Engines.start(directory, new Ledger())) {
            submit(engine, "a long reply ".repeat(100), 150);
        }
        Engines.removeSnapshots(directory);
        var files = LogFiles.in(log);
        assertThat(files).hasSizeGreaterThan(2);
        var second = files.get(1).path();
        var bytes = Files.readAllBytes(second);
        bytes[bytes.length / 2] ^= 1;
        Files.write(second, bytes);
        assertThat(LogRepair.cut(directory)).isPresent();
        assertThat(LogRepair.examine(directory)).isEmpty();
        assertThat(restored()).startsWith(texts.toArray(String[]::new)).hasSizeLessThan(170);
    }

    private void assertCurable() throws IOException {
        assertThat(LogDoctor.examine(log)).hasValueSatisfying(illness -> {
            assertThat(illness.curable()).isTrue();
            assertThat(illness.offset()).isEqualTo(lastRecord);
        });
    }

    private List<String> restored() throws Exception {
        var ledger = new Ledger();
        Engines.start(directory, ledger).close();
        return ledger.texts();
    }

    private static int contentEnd(byte[] bytes) {
        int end = bytes.length;
        while (bytes[end - 1] == 0) {
            end--;
        }
        return end;
    }

    /// Finds where the last record begins: there the file is sound when cut, and one byte further it is not.
    private int lastRecord() throws IOException {
        return recordBefore(whole.length);
    }

    private int recordBefore(int end) throws IOException {
        for (int at = end - 1;; at--) {
            Files.write(open.path(), Arrays.copyOf(whole, at));
            if (LogDoctor.examine(log).isEmpty()) {
                Files.write(open.path(), whole);
                return at;
            }
        }
    }
}
