package org.plenary.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.plenary.log.LogDoctor.Illness;
import org.plenary.log.LogFiles.LogFile;
import org.plenary.log.SegmentScan.Finding;

/// What looking over an engine's log and snapshots has shown; the engine must not run, and nothing is changed.
///
/// @param begun      whether there is a log at all
/// @param first      the first entry of the log
/// @param last       the last whole entry before anything that is wrong
/// @param unfinished what the next start will cut, in a sentence; nobody was ever told of it
/// @param troubles   what keeps the engine from starting, in sentences
/// @param snapshots  the snapshots, newest first
public record EngineCheck(
        boolean begun, long first, long last, Optional<String> unfinished, List<String> troubles, List<Snapshot> snapshots) {

    /// A snapshot.
    ///
    /// @param index the last entry that it holds
    /// @param whole whether it agrees with its checksum; one that does not is passed over
    public record Snapshot(Path file, long index, boolean whole) {}

    /// @param directory the engine's directory; one that is not there is an engine that was never started
    public static EngineCheck of(Path directory) throws IOException {
        Path folder = LogFiles.folder(directory);
        List<LogFile> files = LogFiles.in(folder);
        List<Snapshot> snapshots = snapshots(directory);
        Optional<Illness> illness = LogDoctor.examine(folder);
        List<String> troubles = new ArrayList<>();
        illness.filter(found -> !found.curable()).map(Illness::sentence).ifPresent(troubles::add);
        long first = files.isEmpty() ? 0 : files.getFirst().first();
        long held = newest(snapshots).orElse(-1);
        if (first > held + 1) {
            troubles.add("The log begins at entry " + first + ", but "
                    + (held < 0 ? "no snapshot is whole" : "the newest whole snapshot ends at entry " + held)
                    + ": put the missing snapshot and its .md5 file back.");
        }
        return new EngineCheck(
                !files.isEmpty(), first, illness.isPresent() ? illness.get().entry() - 1 : last(files),
                illness.filter(Illness::curable).map(Illness::sentence),
                List.copyOf(troubles), snapshots);
    }

    /// The last entry that the newest whole snapshot holds, if there is one.
    public OptionalLong newest() {
        return newest(snapshots);
    }

    /// The last entry whose effect is in the log or in a snapshot.
    public long reached() {
        return Math.max(last, newest().orElse(-1));
    }

    private static OptionalLong newest(List<Snapshot> snapshots) {
        return snapshots.stream().filter(Snapshot::whole).mapToLong(Snapshot::index).findFirst();
    }

    /// The last entry of a log that is sound.
    private static long last(List<LogFile> files) throws IOException {
        if (files.isEmpty()) {
            return -1;
        }
        LogFile end = files.getLast();
        return SegmentScan.scan(end) instanceof Finding.Sound(long records) ? end.first() + records - 1 : end.last();
    }

    static List<Snapshot> snapshots(Path directory) throws IOException {
        Path folder = LogFiles.snapshots(directory);
        List<Snapshot> snapshots = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            for (Path file : SnapshotShelf.newestFirst(folder)) {
                snapshots.add(new Snapshot(file, SnapshotShelf.termIndex(file).getIndex(), SnapshotShelf.verify(file) != null));
            }
        }
        return List.copyOf(snapshots);
    }
}
