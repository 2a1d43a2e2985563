package org.plenary.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.AgendaEvent.SessionSuspended;
import org.plenary.core.Event;
import org.plenary.meeting.Hall440;
import org.plenary.wire.EventCodec;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A record as JSON lines, read back with somebody else's reader.
class EventLinesTest {

    private static final EventLines LINES = new EventLines(EventCodec::decode, EventCodec::json);
    private static final Instant AT = Instant.parse("2001-12-13T04:00:00.000250Z");
    private static final List<String> REASONS = List.of("Обед", "\"quoted\" \\ back", "two\nlines\ttab", "");

    @TempDir
    private Path records;

    private Path home = Path.of("");

    @BeforeEach
    void record() throws IOException {
        home = records.resolve(Hall440.CONFERENCE.key());
        try (RecordFile file = RecordFile.begin(records, Hall440.CONFERENCE, Sync.DISK)) {
            for (int i = 0; i < REASONS.size(); i++) {
                file.take(10 + i / 2, 1, AT.plusNanos(i * 1_000L), EventCodec.encode(suspended(REASONS.get(i))));
            }
            file.sync();
        }
    }

    @Test
    void each_event_is_a_line_that_says_where_and_when_it_stands() throws IOException {
        assertThat(lines().getFirst()).isEqualTo(
                """
                        {"conference":"hall-440","ordinal":1,"index":10,"rules":1,"at":"2001-12-13T04:00:00.000250Z","micros":"1008216000000250",\
                        "event":"session-suspended","fields":{"session":"session-1","reason":"Обед"},"hash":"%s"}"""
                        .formatted(entries().getFirst().hash()));
    }

    @Test
    void somebody_elses_reader_finds_everything_again() throws IOException {
        List<Map<?, ?>> read =
                lines().stream().<Map<?, ?>>map(line -> (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(line))
                        .toList();
        List<RecordEntry> entries = entries();
        assertThat(read).hasSameSizeAs(entries);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).get("ordinal")).isEqualTo((int) entries.get(i).ordinal());
            assertThat(read.get(i).get("index")).isEqualTo((int) entries.get(i).index());
            assertThat(read.get(i).get("hash")).isEqualTo(entries.get(i).hash().toString());
            assertThat(Instant.parse(String.valueOf(read.get(i).get("at")))).isEqualTo(entries.get(i).at());
            assertThat(read.get(i).get("fields")).isEqualTo(Map.of("session", "session-1", "reason", REASONS.get(i)));
        }
    }

    @Test
    void an_unfinished_end_is_passed_over_and_damage_is_not() throws IOException {
        List<String> whole = lines();
        Path file = home.resolve(RecordFormat.FILE);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(lines()).isEqualTo(whole.subList(0, whole.size() - 1));

        bytes[bytes.length - 50] ^= 1;
        Files.write(file, bytes);
        List<String> told = new ArrayList<>();
        assertThatThrownBy(() -> LINES.tell(home, told::add)).isInstanceOf(RecordDamaged.class).hasMessageContaining("entry 4");
        assertThat(told).isEqualTo(whole.subList(0, whole.size() - 1));
    }

    @Test
    void what_a_log_has_lost_is_cut_off_its_record_and_kept_aside() throws IOException {
        assertThat(Surplus.of(home, 11)).isEmpty();
        byte[] whole = Files.readAllBytes(home.resolve(RecordFormat.FILE));
        Surplus surplus = Surplus.of(home, 10).orElseThrow();
        RecordEntry last = entries().get(1);
        assertThat(surplus.events()).isEqualTo(2);
        assertThat(surplus.kept()).isEqualTo(new RecordHead(2, last.hash()));

        Path aside = surplus.cut();

        assertThat(RecordCheck.of(home)).isEqualTo(new RecordCheck.Whole(surplus.kept(), 10));
        byte[] kept = Files.readAllBytes(home.resolve(RecordFormat.FILE));
        assertThat(kept).isEqualTo(Arrays.copyOf(whole, (int) surplus.offset()));
        assertThat(Files.readAllBytes(aside)).isEqualTo(Arrays.copyOfRange(whole, kept.length, whole.length));
    }

    private static Event suspended(String reason) {
        return new SessionSuspended(Hall440.SESSION_1, Optional.empty(), reason);
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        LINES.tell(home, lines::add);
        return lines;
    }

    private List<RecordEntry> entries() throws IOException {
        return Records.read(records, Hall440.CONFERENCE);
    }
}
