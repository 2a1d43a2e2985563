package org.plenary.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.record.RecordReader;

/// Two processes that are fed the same log agree in every bit of their state and of their records, whatever their memory, their
/// collector and the stops in between.
///
/// `-Dplenary.seed=7` takes another log, `-Dplenary.entries=100000` a longer one.
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class TwinsIT {

    private static final long SEED = Long.getLong("plenary.seed", 20_011_213);
    private static final int ENTRIES = Integer.getInteger("plenary.entries", 12_000);
    private static final int FEWEST_EVENTS = ENTRIES / 5;

    @TempDir
    private Path folder;

    private final List<Process> children = new ArrayList<>();

    @AfterEach
    void end_children() {
        children.forEach(Process::destroyForcibly);
    }

    @Test
    void two_processes_fed_the_same_log_agree_in_every_bit() throws Exception {
        Path log = folder.resolve("entries");
        var entries = Transactions.from(SEED, ENTRIES);
        Transactions.write(entries, log);
        Process small = start(log, "small", 0, "-XX:+UseSerialGC", "-Xmx128m");
        Process large = start(log, "large", 3, "-XX:+UseParallelGC", "-Xmx512m", "-XX:-TieredCompilation");

        List<String> hashes = hashes(small);
        assertThat(hashes(large)).as("seed %d", SEED).isEqualTo(hashes);
        assertThat(hashes).doesNotHaveDuplicates().hasSize((int) (entries.getLast().index() / StateHash.EVERY));
        assertThat(records("large")).as("seed %d", SEED).isEqualTo(records("small"));
        assertThat(events("small")).as("what the log came to").isGreaterThan(FEWEST_EVENTS);
    }

    private Process start(Path log, String name, int restarts, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Twin.class.getName(), log.toString(),
                folder.resolve(name).toString(), Integer.toString(restarts)));
        Process child = new ProcessBuilder(command).redirectError(folder.resolve(name + ".errors").toFile()).start();
        children.add(child);
        return child;
    }

    /// What is logged stands between the hashes.
    private List<String> hashes(Process child) throws IOException, InterruptedException {
        List<String> told = child.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(child.waitFor()).as("%s%n%s", told, errors()).isZero();
        return told.stream().filter(line -> line.startsWith(Twin.HASH)).toList();
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("small.errors")) + Files.readString(folder.resolve("large.errors"));
    }

    /// Every file of the records, with its bytes as one character each.
    private SortedMap<String, String> records(String name) throws IOException {
        SortedMap<String, String> records = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                records.put(folder.resolve(name).relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return records;
    }

    private long events(String name) throws IOException {
        long events = 0;
        try (Stream<Path> records = Files.list(folder.resolve(name))) {
            for (Path record : records.toList()) {
                try (RecordReader reader = RecordReader.open(record)) {
                    for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                        events++;
                    }
                }
            }
        }
        return events;
    }
}
