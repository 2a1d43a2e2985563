package org.plenary.record;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.core.ConferenceId;

/// The record of one conference, open at its end.
final class RecordFile implements AutoCloseable {

    private final ConferenceId conference;
    private final Path directory;
    private final Sync sync;
    private final FileChannel channel;
    private final Chain chain;
    private long lastIndex;
    private ByteBuffer unwritten = ByteBuffer.allocate(1 << 14);
    private @Nullable Replay replay;
    private Optional<String> cut = Optional.empty();

    private RecordFile(RecordReader read, Path directory, Sync sync, FileChannel channel, long lastIndex) {
        this.conference = read.conference();
        this.chain = read.chain();
        this.directory = directory;
        this.sync = sync;
        this.channel = channel;
        this.lastIndex = lastIndex;
    }

    static boolean standsIn(Path directory) {
        return Files.exists(directory.resolve(RecordFormat.FILE));
    }

    /// Begins a record: from here on there is a whole head, or no file.
    ///
    /// @param records where all records are
    static RecordFile begin(Path records, ConferenceId conference, Sync sync) throws IOException {
        Path directory = Files.createDirectories(records.resolve(conference.key()));
        sync.forceDirectory(records);
        Path begun = directory.resolve(RecordFormat.FILE + ".begun");
        try (FileChannel channel = FileChannel.open(begun, CREATE, TRUNCATE_EXISTING, WRITE)) {
            writeAll(channel, ByteBuffer.wrap(RecordFormat.head(conference)));
            sync.force(channel);
        }
        Files.move(begun, directory.resolve(RecordFormat.FILE), StandardCopyOption.ATOMIC_MOVE);
        sync.forceDirectory(directory);
        return open(directory, sync);
    }

    /// Opens a record after proving it from its beginning; cuts off a torn tail.
    ///
    /// What is found is synced: a process that was killed may have left it in the system's memory only.
    static RecordFile open(Path directory, Sync sync) throws IOException {
        try (RecordReader reader = RecordReader.open(directory)) {
            long lastIndex = -1;
            for (Optional<RecordEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                lastIndex = entry.get().index();
            }
            FileChannel channel = FileChannel.open(reader.file(), READ, WRITE);
            RecordFile file = new RecordFile(reader, directory, sync, channel, lastIndex);
            try {
                file.continueAt(reader.offset(), reader.torn());
            } catch (IOException e) {
                file.close();
                throw e;
            }
            return file;
        }
    }

    private void continueAt(long end, Optional<TornTail> torn) throws IOException {
        if (torn.isPresent()) {
            cut(torn.get());
        }
        channel.position(end);
        sync.force(channel);
    }

    /// From which log index on the log is told again.
    ///
    /// What is told again is also written again, in place and with the same bytes: after a write that failed the system may
    /// show what the disk has never had, and only pages that are written anew are synced anew.
    void startsAfter(long index) throws IOException {
        if (lastIndex > index) {
            Replay again = new Replay(RecordReader.open(directory), index + 1);
            replay = again;
            channel.position(again.offset());
        }
    }

    /// Whether there are entries that the log has not told again yet.
    boolean toldAgain() {
        return replay != null;
    }

    /// Adds an event, or proves that the record has it already; [#sync()] makes it durable.
    void take(long index, int rules, Instant at, byte[] event) throws IOException {
        RecordHead before = replay == null ? chain.head() : replay.before();
        byte[] chained = RecordFormat.chained(event.length, index, before.ordinal() + 1, rules, at);
        ChainHash hash = chain.after(before.hash(), chained, event);
        if (replay != null) {
            replay.compare(index, hash);
            replay = replay.over() ? closed(replay) : replay;
        } else if (index < lastIndex) {
            throw new IllegalStateException("log index %d comes after %d in %s".formatted(index, lastIndex, directory));
        } else {
            chain.add(hash);
            lastIndex = index;
        }
        put(chained, event, hash.bytes());
    }

    private static @Nullable Replay closed(Replay over) throws IOException {
        over.close();
        return null;
    }

    private void put(byte[] chained, byte[] event, byte[] hash) {
        room(RecordFormat.BEFORE + event.length + RecordFormat.AFTER);
        unwritten.put(chained).putInt(RecordFormat.crc(chained)).put(event).put(hash).putInt(RecordFormat.crc(event, hash));
    }

    /// Everything up to `index` has been told again.
    void passed(long index) throws RecordDiverges {
        if (replay != null) {
            replay.passed(index);
        }
    }

    ConferenceId conference() {
        return conference;
    }

    /// What was cut off when the file was opened, in a sentence.
    Optional<String> cut() {
        return cut;
    }

    int unwritten() {
        return unwritten.position();
    }

    /// One write and one sync for all that was added.
    void sync() throws IOException {
        unwritten.flip();
        writeAll(channel, unwritten);
        unwritten.clear();
        sync.force(channel);
    }

    RecordHead head() {
        return chain.head();
    }

    /// The log index of the last entry; -1 where there is none.
    long lastIndex() {
        return lastIndex;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (replay != null) {
                replay.close();
            }
        }
    }

    private void room(int needed) {
        if (unwritten.remaining() < needed) {
            int enough = Math.max(unwritten.capacity() * 2, unwritten.position() + needed);
            unwritten = ByteBuffer.allocate(enough).put(unwritten.flip());
        }
    }

    /// Copies a torn tail aside, then cuts it off; in this order, so that nothing is ever lost.
    private void cut(TornTail torn) throws IOException {
        Path aside = aside(torn);
        try (FileChannel copy = FileChannel.open(aside, CREATE_NEW, WRITE)) {
            long from = torn.offset();
            while (from < channel.size()) {
                from += channel.transferTo(from, channel.size() - from, copy);
            }
            sync.force(copy);
        }
        sync.forceDirectory(directory);
        channel.truncate(torn.offset());
        cut = Optional.of("The record %s ended in an unfinished entry %d, as after a crash: cut at byte %d, and what was cut kept as %s."
                .formatted(directory.resolve(RecordFormat.FILE), torn.ordinal(), torn.offset(), aside.getFileName()));
    }

    private Path aside(TornTail torn) {
        String name = RecordFormat.FILE + ".torn-" + torn.offset();
        Path aside = directory.resolve(name);
        for (int n = 2; Files.exists(aside); n++) {
            aside = directory.resolve(name + "-" + n);
        }
        return aside;
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
