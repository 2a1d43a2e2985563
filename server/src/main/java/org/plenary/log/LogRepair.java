package org.plenary.log;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plenary.log.LogDoctor.Illness;
import org.plenary.log.LogFiles.LogFile;

/// What an operator can do with a log that the engine refuses to open; the engine must not run.
public final class LogRepair {

    private LogRepair() {}

    /// Says what is wrong, or nothing.
    ///
    /// @param directory the engine's directory
    public static Optional<String> examine(Path directory) throws IOException {
        return LogDoctor.examine(LogFiles.folder(directory)).map(Illness::sentence);
    }

    /// Cuts the log before the first damaged entry. What is cut is kept: the damaged file is copied, and those behind it are
    /// moved, to a folder beside the log.
    ///
    /// @return what was done, or nothing where the log is sound
    public static Optional<String> cut(Path directory) throws IOException {
        Path folder = LogFiles.folder(directory);
        Optional<Illness> found = LogDoctor.examine(folder);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Illness illness = found.get();
        Path aside = LogFiles.aside(folder);
        List<LogFile> files = LogFiles.in(folder);
        for (LogFile behind : files.subList(files.indexOf(illness.file()) + 1, files.size())) {
            Files.move(behind.path(), aside.resolve(behind.path().getFileName()));
        }
        shorten(illness, aside);
        return Optional.of(illness.sentence() + " The log now ends before it; what was cut is in " + aside + ".");
    }

    private static void shorten(Illness illness, Path aside) throws IOException {
        LogFile file = illness.file();
        Files.copy(file.path(), aside.resolve(file.path().getFileName()), COPY_ATTRIBUTES);
        if (illness.entry() == file.first()) {
            Files.delete(file.path());
            return;
        }
        LogDoctor.cut(file.path(), illness.offset());
        if (!file.open()) {
            Files.move(file.path(), file.path().resolveSibling("log_" + file.first() + "-" + (illness.entry() - 1)));
        }
    }
}
