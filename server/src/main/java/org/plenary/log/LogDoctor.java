package org.plenary.log;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.log.LogFiles.LogFile;
import org.plenary.log.SegmentScan.Finding;
import org.plenary.log.SegmentScan.Finding.Damaged;
import org.plenary.log.SegmentScan.Finding.Sound;
import org.plenary.log.SegmentScan.Finding.Unfinished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks the log over before Ratis opens it, which refuses a torn last record and, told to be lenient, drops good records
/// behind a damaged one. The doctor copies aside and cuts what a crash left visibly unfinished, which nobody was ever told of;
/// all else is left to a person.
final class LogDoctor {

    private static final Logger LOG = LoggerFactory.getLogger(LogDoctor.class);

    private LogDoctor() {}

    /// What is wrong with a log.
    ///
    /// @param file the file it is in
    /// @param last whether this is the last file
    record Illness(LogFile file, boolean last, Finding finding) {

        long offset() {
            return switch (finding) {
                case Sound _ -> file.path().toFile().length();
                case Unfinished unfinished -> unfinished.offset();
                case Damaged damaged -> damaged.offset();
            };
        }

        long entry() {
            return switch (finding) {
                case Sound(long records) -> file.first() + records;
                case Unfinished unfinished -> unfinished.entry();
                case Damaged damaged -> damaged.entry();
            };
        }

        /// True where nothing is lost by cutting.
        boolean curable() {
            return finding instanceof Unfinished && last && file.open();
        }

        String sentence() {
            String what = switch (finding) {
                case Sound _ -> "the file ends before its last entry";
                case Unfinished _ -> "it is unfinished";
                case Damaged damaged -> damaged.what();
            };
            return "Entry " + entry() + " of the log is damaged at offset " + offset() + " of " + file.path() + ": " + what + ".";
        }
    }

    /// Cuts what is visibly unfinished, and keeps a copy of it beside the log.
    ///
    /// @param told the highest entry that something outside the log already tells of; nothing is cut at or below it
    /// @throws EngineFailure where a person has to decide
    static void treat(Path folder, long told) throws IOException {
        Optional<Illness> found = examine(folder);
        if (found.isEmpty()) {
            return;
        }
        Illness illness = found.get();
        if (!illness.curable()) {
            throw new EngineFailure(illness.sentence() + " Restore the data directory from a backup, or cut the log there with"
                    + " 'plenary repair --cut': this entry and all after it are lost then.");
        }
        if (illness.entry() <= told) {
            throw new EngineFailure("Entry " + illness.entry() + " of the log is unfinished in " + illness.file().path()
                    + ", but the record already tells of entry " + told + ". Restore the data directory from a backup.");
        }
        Path aside = keep(folder, illness);
        LOG.warn("The log ended inside entry {}, which nobody had been told of; it is cut at offset {} of {}, and what was cut kept as {}.",
                illness.entry(), illness.offset(), illness.file().path(), aside);
        cut(illness.file().path(), illness.offset());
    }

    /// Finds the first thing that is wrong.
    static Optional<Illness> examine(Path folder) throws IOException {
        List<LogFile> files = LogFiles.in(folder);
        for (int i = 0; i < files.size(); i++) {
            LogFile file = files.get(i);
            boolean last = i == files.size() - 1;
            LogFile next = last ? null : files.get(i + 1);
            Finding finding = SegmentScan.scan(file);
            if (!isWhole(file, next, finding)) {
                return Optional.of(new Illness(file, last, finding));
            }
        }
        return Optional.empty();
    }

    /// A closed file holds what its name says, and the next one goes on from there.
    private static boolean isWhole(LogFile file, @Nullable LogFile next, Finding finding) {
        if (!(finding instanceof Sound(long records))) {
            return false;
        }
        long reached = file.first() + records - 1;
        return (file.open() || reached == file.last()) && (next == null || next.first() == reached + 1);
    }

    /// Copies what will be cut, durably, so that whatever happens next nothing is lost.
    private static Path keep(Path folder, Illness illness) throws IOException {
        Path aside = LogFiles.aside(folder);
        Path copy = aside.resolve(illness.file().path().getFileName() + ".from-" + illness.offset());
        try (FileChannel from = FileChannel.open(illness.file().path(), READ);
                FileChannel to = FileChannel.open(copy, CREATE_NEW, WRITE)) {
            long at = illness.offset();
            while (at < from.size()) {
                at += from.transferTo(at, from.size() - at, to);
            }
            to.force(true);
        }
        try (FileChannel names = FileChannel.open(aside, READ)) {
            names.force(true);
        }
        return copy;
    }

    static void cut(Path file, long offset) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            channel.truncate(offset);
            channel.force(true);
        }
    }
}
