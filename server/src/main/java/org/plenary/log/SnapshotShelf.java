package org.plenary.log;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ratis.io.MD5Hash;
import org.apache.ratis.server.protocol.TermIndex;
import org.apache.ratis.server.storage.FileInfo;
import org.apache.ratis.server.storage.RaftStorage;
import org.apache.ratis.statemachine.SnapshotRetentionPolicy;
import org.apache.ratis.statemachine.StateMachineStorage;
import org.apache.ratis.statemachine.impl.SingleFileSnapshotInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The snapshots of one node: each a file `snapshot.TERM_INDEX` with its checksum beside it.
///
/// A snapshot counts once its checksum file stands, which is written last; whatever else lies in the folder is not
/// looked at. Ratis' own shelf takes one odd checksum file for "no snapshot at all" and says nothing.
final class SnapshotShelf implements StateMachineStorage {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotShelf.class);
    private static final Pattern NAME = Pattern.compile("snapshot\\.(\\d+)_(\\d+)");
    private static final Pattern CHECKSUM = Pattern.compile("([0-9a-f]{32}) [ *](\\S+)\\s*");
    private static final String CHECKSUM_SUFFIX = ".md5";
    private static final String UNFINISHED_SUFFIX = ".tmp";
    private static final int BUFFER = 1 << 16;

    private Path folder = Path.of("");
    private volatile @Nullable SingleFileSnapshotInfo latest;

    /// Writes the state to a stream.
    @FunctionalInterface
    interface Save {
        void to(OutputStream out) throws IOException;
    }

    @Override
    public void init(RaftStorage storage) throws IOException {
        folder = storage.getStorageDir().getStateMachineDir().toPath();
        Files.createDirectories(folder);
    }

    /// The latest snapshot written or found, or null.
    @Override
    public @Nullable SingleFileSnapshotInfo getLatestSnapshot() {
        return latest;
    }

    @Override
    public void format() {}

    /// Finds the newest snapshot whose bytes agree with its checksum, or null. Snapshots that do not are told and passed
    /// over.
    @Nullable
    SingleFileSnapshotInfo findNewest() throws IOException {
        latest = null;
        for (Path file : newestFirst()) {
            MD5Hash sound = verify(file);
            if (sound != null) {
                latest = describe(file, sound);
                break;
            }
        }
        return latest;
    }

    InputStream open(SingleFileSnapshotInfo snapshot) throws IOException {
        return new BufferedInputStream(Files.newInputStream(snapshot.getFile().getPath()), BUFFER);
    }

    /// Writes a snapshot so that after a crash at any moment it is either whole or not there.
    void write(TermIndex at, Save save) throws IOException {
        Path file = folder.resolve("snapshot." + at.getTerm() + "_" + at.getIndex());
        Path unfinished = folder.resolve(file.getFileName() + UNFINISHED_SUFFIX);
        MessageDigest digest = md5();
        writeSynced(unfinished, out -> {
            OutputStream buffered = new BufferedOutputStream(new DigestOutputStream(out, digest), BUFFER);
            save.to(buffered);
            buffered.flush();
        });
        Files.move(unfinished, file, ATOMIC_MOVE);
        byte[] sum = digest.digest();
        Path unfinishedSum = folder.resolve(checksumOf(file).getFileName() + UNFINISHED_SUFFIX);
        String line = HexFormat.of().formatHex(sum) + " *" + file.getFileName() + "\n";
        writeSynced(unfinishedSum, out -> out.write(line.getBytes(StandardCharsets.US_ASCII)));
        Files.move(unfinishedSum, checksumOf(file), ATOMIC_MOVE);
        syncFolder();
        latest = describe(file, MD5Hash.newInstance(sum));
    }

    /// Keeps the newest snapshots and removes older ones and whatever was left unfinished.
    @Override
    public void cleanupOldSnapshots(SnapshotRetentionPolicy policy) throws IOException {
        List<Path> whole = newestFirst();
        for (Path old : whole.subList(Math.min(policy.getNumSnapshotsRetained(), whole.size()), whole.size())) {
            Files.deleteIfExists(old);
            Files.deleteIfExists(checksumOf(old));
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(SnapshotShelf::isUnfinished).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> newestFirst() throws IOException {
        return newestFirst(folder);
    }

    /// The snapshots in a folder that have a checksum beside them.
    static List<Path> newestFirst(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> NAME.matcher(nameOf(file)).matches() && Files.exists(checksumOf(file)))
                    .sorted(Comparator.comparing(SnapshotShelf::termIndex).reversed())
                    .toList();
        }
    }

    /// The checksum of a snapshot that agrees with it, or null.
    static @Nullable MD5Hash verify(Path file) throws IOException {
        Matcher expected = CHECKSUM.matcher(Files.readString(checksumOf(file), StandardCharsets.ISO_8859_1));
        MessageDigest digest = md5();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        byte[] sum = digest.digest();
        if (expected.matches() && expected.group(1).equals(HexFormat.of().formatHex(sum))) {
            return MD5Hash.newInstance(sum);
        }
        LOG.warn("The snapshot {} does not agree with its checksum and is passed over.", file);
        return null;
    }

    private static SingleFileSnapshotInfo describe(Path file, MD5Hash sum) {
        return new SingleFileSnapshotInfo(new FileInfo(file, sum), termIndex(file));
    }

    private static void writeSynced(Path file, Save content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
            content.to(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    private void syncFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    static TermIndex termIndex(Path file) {
        Matcher name = NAME.matcher(nameOf(file));
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " is not a snapshot");
        }
        return TermIndex.valueOf(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)));
    }

    private static boolean isUnfinished(Path file) {
        return nameOf(file).startsWith("snapshot.") && nameOf(file).endsWith(UNFINISHED_SUFFIX);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Path checksumOf(Path file) {
        return file.resolveSibling(nameOf(file) + CHECKSUM_SUFFIX);
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
