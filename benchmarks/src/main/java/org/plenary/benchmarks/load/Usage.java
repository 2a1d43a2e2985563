package org.plenary.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What processes have used, as the operating system counts.
///
/// @param processor time in user and kernel mode
/// @param resident  bytes in memory
record Usage(Duration processor, long resident) {

    private static final String RESIDENT = "VmRSS:";

    static Usage of(List<ProcessHandle> processes) {
        Duration processor = processes.stream().map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        return new Usage(processor, processes.stream().mapToLong(each -> resident(each.pid())).sum());
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
