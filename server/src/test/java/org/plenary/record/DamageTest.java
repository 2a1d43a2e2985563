package org.plenary.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.record.Told.BISHKEK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.sequencer.Announced;

/// What a crash, a worn disk and a forger do to a record, and that each is told from the others.
class DamageTest {

    private static final long SEED = 2001_12_13;
    private static final int FLIPS = 2_000;

    @TempDir
    Path directory;

    @Test
    void a_tail_torn_at_any_byte_of_the_last_entry_is_cut_and_nothing_else_is_lost() throws IOException {
        List<Announced> steps = Told.steps(BISHKEK, 20);
        RecordHead whole = Records.tell(directory, -1, steps);
        Path file = Records.file(directory, BISHKEK);
        byte[] bytes = Files.readAllBytes(file);
        int last = (int) Records.read(directory, BISHKEK).getLast().offset();
        for (int end = last + 1; end < bytes.length; end++) {
            Files.write(file, Arrays.copyOf(bytes, end));
            assertThat(check()).isInstanceOfSatisfying(RecordCheck.Torn.class,
                    torn -> assertThat(torn.tail()).isEqualTo(new TornTail(last, 20)));
            Records.open(directory).close();
            assertThat(Files.readAllBytes(file)).isEqualTo(Arrays.copyOf(bytes, last));
            assertThat(onlyAside()).isEqualTo(Arrays.copyOfRange(bytes, last, end));
            assertThat(Records.tell(directory, 10, steps.subList(11, 20))).isEqualTo(whole);
            removeAside();
        }
    }

    @Test
    void zeros_after_the_last_entry_are_cut() throws IOException {
        Records.write(directory, BISHKEK, 20);
        Path file = Records.file(directory, BISHKEK);
        byte[] bytes = Files.readAllBytes(file);
        for (int zeros : List.of(1, 35, 36, 100, 4096, 200_000)) {
            Files.write(file, Arrays.copyOf(bytes, bytes.length + zeros));
            Records.open(directory).close();
            assertThat(Files.readAllBytes(file)).as("%d zeros", zeros).isEqualTo(bytes);
        }
        assertThat(asides()).hasSize(6);
    }

    @Test
    void an_entry_whose_last_sectors_were_never_written_is_cut() throws IOException {
        Records.write(directory, BISHKEK, 20);
        Path file = Records.file(directory, BISHKEK);
        byte[] bytes = Files.readAllBytes(file);
        int lastSector = (bytes.length - 1) / 512 * 512;
        RecordEntry torn = Records.read(directory, BISHKEK).stream().filter(entry -> entry.offset() <= lastSector).reduce((a, b) -> b)
                .orElseThrow();
        Arrays.fill(bytes, lastSector, bytes.length, (byte) 0);
        Files.write(file, bytes);

        assertThat(check()).isInstanceOfSatisfying(RecordCheck.Torn.class,
                check -> assertThat(check.tail().offset()).isEqualTo(torn.offset()));
        Records.open(directory).close();
        assertThat(check()).isInstanceOf(RecordCheck.Whole.class);
    }

    @Test
    void zeros_in_the_middle_are_damage() throws IOException {
        Records.write(directory, BISHKEK, 40);
        Path file = Records.file(directory, BISHKEK);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length - 1024, bytes.length - 512, (byte) 0);
        Files.write(file, bytes);

        assertThat(check()).isInstanceOf(RecordCheck.Damaged.class);
        assertThatThrownBy(() -> Records.open(directory)).isInstanceOf(RecordDamaged.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void a_flipped_bit_anywhere_is_found_named_and_refused() throws IOException {
        Records.write(directory, BISHKEK, 300);
        List<RecordEntry> entries = Records.read(directory, BISHKEK);
        Path file = Records.file(directory, BISHKEK);
        byte[] bytes = Files.readAllBytes(file);
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int flip = 0; flip < FLIPS; flip++) {
            int at = dice.nextInt(bytes.length);
            byte[] flipped = bytes.clone();
            flipped[at] ^= (byte) (1 << dice.nextInt(8));
            Files.write(file, flipped);
            long ordinal = entries.stream().filter(entry -> entry.offset() <= at).count();
            long offset = ordinal == 0 ? 0 : entries.get((int) ordinal - 1).offset();

            assertThat(check()).as("flip %d of seed %d, at byte %d", flip, SEED, at).isInstanceOfSatisfying(RecordCheck.Damaged.class,
                    found -> {
                        assertThat(found.damage().ordinal()).isEqualTo(ordinal);
                        assertThat(found.damage().offset()).isEqualTo(offset);
                    });
            assertThatThrownBy(() -> Records.open(directory)).isInstanceOf(RecordDamaged.class)
                    .hasMessageContaining("entry " + ordinal + ":")
                    .hasMessageContaining("Put this file back from a backup");
        }
        assertThat(asides()).isEmpty();
    }

    @Test
    void an_entry_forged_with_a_right_checksum_breaks_the_chain() throws IOException {
        Records.write(directory, BISHKEK, 20);
        RecordEntry entry = Records.read(directory, BISHKEK).get(7);
        Path file = Records.file(directory, BISHKEK);
        byte[] bytes = Files.readAllBytes(file);
        int event = (int) entry.offset() + RecordFormat.BEFORE;
        bytes[event] ^= 1;
        int checked = entry.event().length + ChainHash.SIZE;
        int crc = RecordFormat.crc(bytes, event, checked);
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[event + checked + i] = (byte) (crc >>> 24 - 8 * i);
        }
        Files.write(file, bytes);

        assertThat(check()).isInstanceOfSatisfying(RecordCheck.Damaged.class,
                found -> assertThat(found.damage()).hasMessageContaining("entry 8: the chain is broken"));
    }

    @Test
    void a_record_cut_between_entries_or_written_anew_is_unlike_the_head_that_was_noted() throws IOException {
        RecordHead noted = RecordHead.parse(Records.write(directory, BISHKEK, 20).toString());
        Path home = directory.resolve(BISHKEK.key());
        Path file = Records.file(directory, BISHKEK);
        assertThat(RecordCheck.of(home, noted)).isEqualTo(new RecordCheck.Whole(noted, noted.ordinal() - 1));

        RecordHead grown = Records.tell(directory, 19, Told.steps(BISHKEK, 25).subList(20, 25));
        assertThat(RecordCheck.of(home, noted)).isEqualTo(new RecordCheck.Whole(grown, grown.ordinal() - 1));

        List<RecordEntry> entries = Records.read(directory, BISHKEK);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) entries.get(19).offset()));
        assertThat(check()).isInstanceOf(RecordCheck.Whole.class);
        assertThat(RecordCheck.of(home, noted)).isEqualTo(new RecordCheck.Unlike(noted, new RecordHead(19, entries.get(18).hash())));

        Files.delete(file);
        List<Announced> forged = Told.steps(BISHKEK, 20);
        forged.set(5, Told.step(BISHKEK, 5, Told.seat(100)));
        Records.tell(directory, -1, forged);
        assertThat(check()).isInstanceOf(RecordCheck.Whole.class);
        assertThat(RecordCheck.of(home, noted)).isInstanceOf(RecordCheck.Unlike.class);
    }

    private RecordCheck check() throws IOException {
        return RecordCheck.of(directory.resolve(BISHKEK.key()));
    }

    private List<Path> asides() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(BISHKEK.key()))) {
            return files.filter(file -> !file.endsWith(RecordFormat.FILE)).toList();
        }
    }

    private byte[] onlyAside() throws IOException {
        List<Path> asides = asides();
        assertThat(asides).hasSize(1);
        return Files.readAllBytes(asides.getFirst());
    }

    private void removeAside() throws IOException {
        for (Path aside : asides()) {
            Files.delete(aside);
        }
    }
}
