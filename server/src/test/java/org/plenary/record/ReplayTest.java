package org.plenary.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plenary.record.Told.BISHKEK;
import static org.plenary.record.Told.VIENNA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.sequencer.Announced;

/// What becomes of steps that the log tells again after a start.
class ReplayTest {

    @TempDir
    Path directory;

    private List<Announced> steps = List.of();
    private byte[] before = {};

    @BeforeEach
    void write() throws IOException {
        steps = Told.steps(BISHKEK, 20);
        Records.tell(directory, -1, steps);
        before = Files.readAllBytes(Records.file(directory, BISHKEK));
    }

    @Test
    void told_again_from_any_snapshot_it_is_compared_and_skipped_and_what_is_new_is_added() throws IOException {
        RecordHead all = Records.tell(directory.resolve("all"), -1, Told.steps(BISHKEK, 25));
        for (int snapshot = -1; snapshot < 20; snapshot++) {
            RecordHead head = Records.tell(directory, snapshot, Told.steps(BISHKEK, 25).subList(snapshot + 1, 25));
            assertThat(head).as("from snapshot %d", snapshot).isEqualTo(all);
            assertThat(Records.file(directory, BISHKEK)).hasSameBinaryContentAs(Records.file(directory.resolve("all"), BISHKEK));
            Files.write(Records.file(directory, BISHKEK), before);
        }
    }

    @Test
    void what_is_told_again_is_written_again_as_the_disk_may_never_have_had_it() throws IOException {
        Path file = Records.file(directory, BISHKEK);
        int lost = (int) Records.read(directory, BISHKEK).get(5).offset();
        try (Recorder recorder = Records.open(directory)) {
            recorder.startsAfter(4);
            byte[] zeros = before.clone();
            Arrays.fill(zeros, lost, zeros.length, (byte) 0);
            Files.write(file, zeros, StandardOpenOption.WRITE);
            for (Announced step : steps.subList(5, 20)) {
                recorder.on(step, true);
            }
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_step_of_which_a_crash_left_the_first_half_is_completed() throws IOException {
        Announced whole = Told.step(BISHKEK, 20, Told.seat(20), Told.seat(21), Told.seat(22));
        Records.tell(directory, 19, List.of(Told.step(BISHKEK, 20, Told.seat(20))));

        Records.tell(directory, 19, List.of(whole));

        assertThat(Records.read(directory, BISHKEK)).hasSize(23).last()
                .satisfies(entry -> assertThat(Told.decoded(entry)).isEqualTo(Told.seat(22).toString()));
    }

    @Test
    void another_event_than_the_recorded_one_stops_the_recorder() throws IOException {
        List<RecordEntry> entries = Records.read(directory, BISHKEK);
        steps.set(12, Told.step(BISHKEK, 12, Told.seat(100)));

        RecordDiverges diverges = catchThrowableOfType(RecordDiverges.class, () -> Records.tell(directory, 4, steps.subList(5, 20)));

        assertThat(diverges.index()).isEqualTo(12);
        assertThat(diverges.ordinal()).isEqualTo(13);
        assertThat(diverges.recorded()).isEqualTo(entries.get(12).hash());
        assertThat(diverges.replayed()).isNotEqualTo(entries.get(12).hash());
        assertThat(diverges).hasMessageContaining("log index 12, entry 13").hasMessageContaining(entries.get(12).hash().toString());
        assertThat(Files.readAllBytes(Records.file(directory, BISHKEK))).isEqualTo(before);
    }

    @Test
    void other_rules_an_instant_and_an_index_differ_too() {
        assertThatThrownBy(() -> {
            try (Recorder recorder = Recorder.open(directory, 2, Told::encode)) {
                recorder.on(steps.getFirst(), true);
            }
        }).isInstanceOf(RecordDiverges.class);
        assertThatThrownBy(() -> Records.tell(directory, 4, List.of(Told.step(BISHKEK, 6, Told.seat(5)))))
                .isInstanceOf(RecordDiverges.class);
    }

    @Test
    void after_a_divergence_nothing_is_recorded() throws IOException {
        try (Recorder recorder = Records.open(directory)) {
            recorder.startsAfter(18);
            assertThatThrownBy(() -> recorder.on(Told.step(BISHKEK, 19, Told.seat(100)), true)).isInstanceOf(RecordDiverges.class);
            assertThatThrownBy(() -> recorder.on(steps.get(19), true)).isInstanceOf(IOException.class);
            assertThat(recorder.failure()).get().isInstanceOf(RecordDiverges.class);
        }
    }

    @Test
    void an_event_that_the_log_does_not_tell_again_is_missed_by_a_step_of_another_conference() throws IOException {
        List<Announced> others = new ArrayList<>(steps.subList(0, 10));
        others.add(Told.convened(VIENNA, 11));

        assertThatThrownBy(() -> Records.tell(directory, -1, others)).isInstanceOf(RecordDiverges.class)
                .hasMessageContaining("log index 10, entry 11");
    }

    @Test
    void an_event_that_the_log_does_not_tell_again_is_missed_by_the_next_marker() throws IOException {
        try (Recorder recorder = Records.open(directory)) {
            recorder.startsAfter(10);
            recorder.on(steps.get(11), true);
            recorder.through(11);
            assertThatThrownBy(() -> recorder.through(12)).isInstanceOf(RecordDiverges.class)
                    .hasMessageContaining("log index 12, entry 13");
        }
    }

    @Test
    void without_a_word_the_first_announcement_is_where_the_log_begins() throws IOException {
        try (Recorder recorder = Records.open(directory)) {
            for (Announced step : Told.steps(BISHKEK, 22).subList(15, 22)) {
                recorder.on(step, true);
            }
            assertThat(Records.count(recorder, BISHKEK)).isEqualTo(22);
        }
    }

    @Test
    void a_conference_is_not_convened_again_behind_its_own_record() throws IOException {
        assertThatThrownBy(() -> Records.tell(directory, 30, List.of(Told.convened(BISHKEK, 31)))).isInstanceOf(IOException.class)
                .hasMessageContaining("convenes bishkek anew, but its record has 20 entries");
        assertThat(Files.readAllBytes(Records.file(directory, BISHKEK))).isEqualTo(before);
    }

    @Test
    void a_log_that_begins_anew_beside_an_old_record_is_refused() {
        assertThatThrownBy(() -> Records.tell(directory, -1, List.of(Told.convened(BISHKEK, 0), Told.step(BISHKEK, 1, Told.seat(9)))))
                .isInstanceOf(RecordDiverges.class).hasMessageContaining("entry 2");
    }
}
