package org.plenary.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files in which Ratis keeps the log: closed ones named after their first and last entry, and one that is written to.
final class LogFiles {

    private static final Pattern CLOSED = Pattern.compile("log_(\\d+)-(\\d+)");
    private static final Pattern OPEN = Pattern.compile("log_inprogress_(\\d+)");

    private static final String ASIDE = "cut";

    private LogFiles() {}

    /// The folder of the log in the engine's directory.
    static Path folder(Path directory) {
        return directory.resolve(RatisEngine.GROUP.getUuid().toString()).resolve("current");
    }

    /// The folder of the snapshots in the engine's directory.
    static Path snapshots(Path directory) {
        return directory.resolve(RatisEngine.GROUP.getUuid().toString()).resolve("sm");
    }

    /// Makes a folder of its own, beside the log, for what is cut from it.
    static Path aside(Path folder) throws IOException {
        Path cut = folder.resolve(Path.of("..", "..", ASIDE)).normalize();
        return Files.createTempDirectory(Files.createDirectories(cut), "log-");
    }

    /// One file of the log.
    ///
    /// @param last its last entry, or -1 while it is written to
    record LogFile(Path path, long first, long last) {

        static final long UNKNOWN = -1;

        boolean open() {
            return last == UNKNOWN;
        }
    }

    /// The files in a folder, in log order; none where there is no such folder.
    static List<LogFile> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(LogFiles::parse).sorted(Comparator.comparingLong(LogFile::first)).toList();
        }
    }

    private static Stream<LogFile> parse(Path path) {
        String name = String.valueOf(path.getFileName());
        Matcher closed = CLOSED.matcher(name);
        if (closed.matches()) {
            return Stream.of(new LogFile(path, Long.parseLong(closed.group(1)), Long.parseLong(closed.group(2))));
        }
        Matcher open = OPEN.matcher(name);
        return open.matches()
                ? Stream.of(new LogFile(path, Long.parseLong(open.group(1)), LogFile.UNKNOWN))
                : Stream.empty();
    }
}
