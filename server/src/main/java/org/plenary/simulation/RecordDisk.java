package org.plenary.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.core.ConferenceId;
import org.plenary.record.Sync;

/// The disk under the record of one conference: it knows what was synced, and at a crash the rest is lost, torn or zeros.
final class RecordDisk implements Sync, AutoCloseable {

    private static final int SECTOR = 512;

    private final Dice dice;
    private final Path root;
    private final Path conference;
    private long synced;
    private int untilCut;

    RecordDisk(Dice dice, ConferenceId id) {
        this.dice = dice;
        try {
            root = Files.createTempDirectory("plenary-simulation");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        conference = root.resolve(id.key());
    }

    Path root() {
        return root;
    }

    /// Where the conference's record is.
    Path conference() {
        return conference;
    }

    /// Has the power cut in one of the next syncs, between the write and its being durable.
    void cutIn(int syncs) {
        untilCut = syncs;
    }

    @Override
    public void force(FileChannel channel) throws IOException {
        if (untilCut > 0 && --untilCut == 0) {
            throw new PowerCut();
        }
        synced = Math.max(synced, channel.size());
    }

    @Override
    public void forceDirectory(Path directory) {
        // A directory that was made or a name that was moved is there at once; only contents are lost.
    }

    /// What a crash leaves of the file: all that was synced, and of the rest a beginning, perhaps followed by zeros.
    void crash() {
        untilCut = 0;
        Path file = conference.resolve("events.record");
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long size = channel.size();
            if (size > synced) {
                long kept = synced + dice.below((int) (size - synced) + 1);
                long sector = Math.ceilDiv(kept, SECTOR) * SECTOR;
                if (dice.oneIn(3) && sector < size) {
                    channel.write(ByteBuffer.allocate((int) (size - sector)), sector);
                } else {
                    channel.truncate(kept);
                }
            }
            synced = Math.min(synced, channel.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
