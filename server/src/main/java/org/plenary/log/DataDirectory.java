package org.plenary.log;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.log.DataDirectoryRefusal.Reason;

/// The data directory: its format version and the lock that keeps a second process out.
public final class DataDirectory implements AutoCloseable {

    /// The format this version writes, and the only one it reads.
    public static final int FORMAT = 1;

    private static final String LOCK = "LOCK";
    private static final String VERSION = "VERSION";
    private static final String PREFIX = "plenary-data ";

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /// Opens a directory for this process alone; where there is none it is created, for its owner only.
    ///
    /// @throws DataDirectoryRefusal with a sentence that says what to do
    public static DataDirectory open(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw refusal(Reason.NOT_A_DIRECTORY, root + " is not a directory. Name another one for the data.", null);
        }
        FileChannel lock = null;
        boolean open = false;
        try {
            create(root);
            lock = lock(root);
            checkVersion(root);
            open = true;
            return new DataDirectory(root, lock);
        } catch (IOException e) {
            throw refusal(Reason.NOT_WRITABLE, "The data directory " + root + " cannot be written (" + e
                    + "). Give it to the user that runs the server, or name another one.", e);
        } finally {
            if (!open) {
                closeQuietly(lock);
            }
        }
    }

    /// The directory itself.
    public Path root() {
        return root;
    }

    /// Where the engine keeps its log and snapshots.
    public Path engine() {
        return root.resolve("engine");
    }

    /// Where each conference's record has a folder.
    public Path record() {
        return root.resolve("record");
    }

    /// Lets another process in.
    @Override
    public void close() {
        closeQuietly(lock);
    }

    private static void create(Path root) throws IOException {
        if (Files.isDirectory(root)) {
            return;
        }
        Path parent = root.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        boolean posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
        Files.createDirectory(root, ownerOnly);
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel = FileChannel.open(root.resolve(LOCK), CREATE, READ, WRITE);
        boolean locked = false;
        try {
            locked = tryLock(channel) != null;
            if (!locked) {
                throw refusal(Reason.IN_USE, "The data directory " + root + " is in use by the server with process number "
                        + Files.readString(root.resolve(LOCK)).strip() + ". Stop that one, or name another directory.", null);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void checkVersion(Path root) throws IOException {
        Path file = root.resolve(VERSION);
        if (!Files.exists(file)) {
            refuseForeign(root);
            writeVersion(root, file);
            return;
        }
        String version = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        if (!version.equals(PREFIX + FORMAT)) {
            throw refusal(Reason.OTHER_VERSION, "The data directory " + root + " has the format '" + version
                    + "', and this version of Plenary reads '" + PREFIX + FORMAT
                    + "'. Use the version that wrote it, or name another directory.", null);
        }
    }

    private static void refuseForeign(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            List<Path> others = files.filter(file -> !file.endsWith(LOCK) && !file.endsWith(VERSION + ".tmp")).toList();
            if (!others.isEmpty()) {
                throw refusal(Reason.FOREIGN, "The directory " + root + " has no " + VERSION + " file but holds "
                        + others.getFirst().getFileName() + ", so it is not Plenary's. Name an empty or a new directory.", null);
            }
        }
    }

    private static void writeVersion(Path root, Path file) throws IOException {
        Path unfinished = root.resolve(VERSION + ".tmp");
        Files.writeString(unfinished, PREFIX + FORMAT + "\n");
        sync(unfinished, WRITE);
        Files.move(unfinished, file, ATOMIC_MOVE);
        sync(root, READ);
    }

    private static void sync(Path path, OpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataDirectoryRefusal refusal(Reason reason, String sentence, @Nullable Throwable cause) {
        return new DataDirectoryRefusal(reason, sentence, cause);
    }
}
