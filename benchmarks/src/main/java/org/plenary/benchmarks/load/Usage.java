package org.plenary.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What processes have used, as the operating system counts.
///
/// @param processor time in user and kernel mode
/// @param resident  bytes in memory
public record Usage(Duration processor, long resident) {

    private static final String RESIDENT = "VmRSS:";

    public static Usage of(List<ProcessHandle> processes) {
        Duration processor = processes.stream().map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        return new Usage(processor, processes.stream().mapToLong(each -> resident(each.pid())).sum());
    }

    /// What is reachable in a Java process, after a collection.
    public static long liveHeap(long pid) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram").redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8); Stream<String> all = lines.lines()) {
            String total = all.filter(line -> line.startsWith("Total")).findFirst().orElseThrow(() -> new IOException("jcmd told nothing"));
            return Long.parseLong(total.strip().split("\\s+")[2]);
        }
    }

    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.substring(RESIDENT.length()).replace("kB", "").strip()) << 10).sum();
        } catch (NoSuchFileException e) {
            return 0; // it has just gone
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
