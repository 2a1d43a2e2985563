package org.plenary.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.record.Told.BISHKEK;
import static org.plenary.record.Told.VIENNA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.sequencer.Announced;

/// What the recorder writes, and that it goes on where it ended.
class RecorderTest {

    @TempDir
    Path directory;

    @Test
    void what_was_announced_is_read_back() throws IOException {
        List<Announced> steps = Told.steps(BISHKEK, 20);
        RecordHead head = Records.tell(directory, -1, steps);

        List<RecordEntry> entries = Records.read(directory, BISHKEK);
        assertThat(entries).hasSize(20);
        for (int i = 0; i < 20; i++) {
            RecordEntry entry = entries.get(i);
            assertThat(entry.index()).isEqualTo(i);
            assertThat(entry.ordinal()).isEqualTo(i + 1);
            assertThat(entry.rules()).isEqualTo(1);
            assertThat(entry.at()).isEqualTo(steps.get(i).at());
            assertThat(entry.event()).isEqualTo(Told.encode(steps.get(i).happenings().getFirst().event()));
        }
        assertThat(head).isEqualTo(new RecordHead(20, entries.getLast().hash()));
    }

    @Test
    void a_record_opened_again_goes_on_as_if_it_had_never_been_closed() throws IOException {
        List<Announced> steps = Told.steps(BISHKEK, 20);
        Records.tell(directory.resolve("twice"), -1, steps.subList(0, 12));
        RecordHead inTwo = Records.tell(directory.resolve("twice"), 11, steps.subList(12, 20));
        RecordHead inOne = Records.tell(directory.resolve("once"), -1, steps);

        assertThat(inTwo).isEqualTo(inOne);
        assertThat(Records.file(directory.resolve("twice"), BISHKEK))
                .hasSameBinaryContentAs(Records.file(directory.resolve("once"), BISHKEK));
    }

    @Test
    void several_events_of_one_step_share_its_log_index() throws IOException {
        Records.tell(directory, -1, List.of(Told.convened(BISHKEK, 4), Told.step(BISHKEK, 4, Told.seat(1), Told.seat(2))));

        assertThat(Records.read(directory, BISHKEK)).extracting(RecordEntry::index).containsExactly(4L, 4L, 4L);
    }

    @Test
    void two_conferences_have_records_apart() throws IOException {
        try (Recorder recorder = Records.open(directory)) {
            List<Announced> bishkek = Told.steps(BISHKEK, 9);
            List<Announced> vienna = Told.steps(VIENNA, 9);
            for (int i = 0; i < 9; i++) {
                recorder.on(bishkek.get(i), false);
                recorder.on(vienna.get(i), i % 3 == 2);
            }
            assertThat(recorder.heads()).containsOnlyKeys(BISHKEK, VIENNA);
            assertThat(recorder.heads().get(BISHKEK)).isNotEqualTo(recorder.heads().get(VIENNA));
            assertThat(recorder.lastIndex()).isEqualTo(8);
        }
        RecordHead alone = Records.write(directory.resolve("alone"), VIENNA, 9);
        assertThat(Records.read(directory, VIENNA).getLast().hash()).isEqualTo(alone.hash());
        assertThat(Records.read(directory, BISHKEK)).hasSize(9);
    }

    @Test
    void the_head_changes_with_any_event_however_early() throws IOException {
        RecordHead plain = Records.write(directory.resolve("plain"), BISHKEK, 9);
        for (int changed = 1; changed < 9; changed++) {
            List<Announced> steps = Told.steps(BISHKEK, 9);
            steps.set(changed, Told.step(BISHKEK, changed, Told.seat(100)));
            RecordHead head = Records.tell(directory.resolve("changed-" + changed), -1, steps);
            assertThat(head.ordinal()).isEqualTo(plain.ordinal());
            assertThat(head.hash()).isNotEqualTo(plain.hash());
        }
    }

    @Test
    void an_instant_is_kept_in_whole_microseconds() throws IOException {
        Announced finer = Told.steps(BISHKEK, 1).getFirst();
        Records.tell(directory, -1, List.of(finer));
        assertThat(Records.read(directory, BISHKEK).getFirst().at()).isEqualTo(finer.at().truncatedTo(ChronoUnit.MICROS));
        assertThat(RecordFormat.instant(RecordFormat.micros(finer.at().minusSeconds(4_000_000_000L).plusNanos(999))))
                .isEqualTo(finer.at().minusSeconds(4_000_000_000L));
    }

    @Test
    void a_batch_is_synced_once() throws IOException {
        AtomicInteger syncs = new AtomicInteger();
        Sync counting = channel -> {
            syncs.incrementAndGet();
            channel.force(false);
        };
        try (Recorder recorder = Recorder.open(directory, 1, Told::encode, counting)) {
            List<Announced> steps = Told.steps(BISHKEK, 101);
            recorder.on(steps.getFirst(), true);
            syncs.set(0);
            for (int i = 1; i < 101; i++) {
                recorder.on(steps.get(i), i == 100);
            }
            assertThat(syncs).hasValue(1);
            recorder.on(Told.step(BISHKEK, 101), true);
            assertThat(syncs).as("syncs after a step without events").hasValue(1);
        }
    }

    @Test
    void a_batch_without_end_is_written_at_a_mebibyte() throws IOException {
        try (Recorder recorder = Recorder.open(directory, 1, event -> new byte[100_000])) {
            for (Announced step : Told.steps(BISHKEK, 11)) {
                recorder.on(step, false);
            }
            assertThat(Records.count(recorder, BISHKEK)).isEqualTo(11);
        }
    }

    @Test
    void a_sync_that_failed_is_never_tried_again() throws Exception {
        AtomicInteger syncs = new AtomicInteger();
        Sync failing = channel -> {
            if (syncs.incrementAndGet() == 20) {
                throw new IOException("Input/output error");
            }
        };
        try (Recorder recorder = Recorder.open(directory, 1, Told::encode, failing)) {
            List<Announced> steps = Told.steps(BISHKEK, 4);
            recorder.on(steps.getFirst(), true);
            recorder.awaitRecorded(-1);
            assertThat(recorder.failure()).isEmpty();
            syncs.set(19);
            RecordHead before = recorder.heads().get(BISHKEK);

            assertThatThrownBy(() -> recorder.on(steps.get(1), true)).isInstanceOf(IOException.class).hasMessage("Input/output error");
            assertThatThrownBy(() -> recorder.on(steps.get(2), true)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> recorder.through(3)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> recorder.awaitRecorded(1)).isInstanceOf(IOException.class).hasMessageContaining("Input/output error");

            assertThat(syncs).hasValue(20);
            assertThat(recorder.failure()).get().extracting(Throwable::getMessage).isEqualTo("Input/output error");
            assertThat(recorder.heads().get(BISHKEK)).isEqualTo(before);
        }
    }

    @Test
    void a_conference_whose_record_is_gone_is_not_begun_in_the_middle() throws IOException {
        try (Recorder recorder = Records.open(directory)) {
            assertThatThrownBy(() -> recorder.on(Told.step(BISHKEK, 7, Told.seat(1)), true)).isInstanceOf(RecordDamaged.class)
                    .hasMessageContaining("missing");
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_crash_before_the_head_was_whole_leaves_no_record() throws IOException {
        Path home = Files.createDirectories(directory.resolve("bishkek"));
        Files.write(home.resolve("events.record.begun"), new byte[] {'P', 'L'});

        Records.write(directory, BISHKEK, 3);

        assertThat(Records.read(directory, BISHKEK)).hasSize(3);
        assertThat(home.resolve("events.record.begun")).doesNotExist();
    }

    @Test
    void a_record_without_entries_is_whole_and_can_be_begun() throws IOException {
        RecordFile.begin(directory, BISHKEK, Sync.DISK).close();

        assertThat(Records.read(directory, BISHKEK)).isEmpty();
        assertThat(RecordCheck.of(directory.resolve("bishkek"))).isInstanceOfSatisfying(RecordCheck.Whole.class,
                whole -> assertThat(whole.head().ordinal()).isZero());
        assertThat(Records.write(directory, BISHKEK, 3)).isEqualTo(Records.write(directory.resolve("other"), BISHKEK, 3));
    }

    @Test
    void a_record_in_the_directory_of_another_conference_is_refused() throws IOException {
        Records.write(directory, BISHKEK, 3);
        Files.move(directory.resolve("bishkek"), directory.resolve("vienna"));

        assertThatThrownBy(() -> Records.open(directory)).isInstanceOf(RecordDamaged.class).hasMessageContaining("the record of bishkek");
    }
}
