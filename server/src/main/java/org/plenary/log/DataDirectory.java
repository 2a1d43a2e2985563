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
    private static final String RECORD = "record";
    private static final String PREFIX = "plenary-data ";

    private final Path root;
    private final @Nullable FileChannel lock;

    private DataDirectory(Path root, @Nullable FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /// Opens a directory for this process alone; where there is none it is created, for its owner only.
    ///
    /// @throws DataDirectoryRefusal with a sentence that says what to do; nothing has been changed then
    public static DataDirectory open(Path directory) {
        Path root = directory(directory);
        FileChannel lock = null;
        boolean open = false;
        try {
            create(root);
            if (!Files.exists(root.resolve(LOCK))) {
                checkVersion(root);
            }
            lock = lock(root);
            checkVersion(root);
            claim(root, lock);
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

    /// Opens a directory that a server has made, for this process alone.
    ///
    /// @throws DataDirectoryRefusal also where there is none
    public static DataDirectory existing(Path directory) {
        look(directory);
        return open(directory);
    }

    /// Opens a directory that a server has made, to be read while no server runs on it and none can be started; nothing is
    /// written, so a copy on a medium that cannot be written is as good.
    ///
    /// @throws DataDirectoryRefusal also where there is none, or where a server runs on it
    public static DataDirectory still(Path directory) {
        Path root = look(directory).root();
        FileChannel lock = null;
        try {
            lock = Files.exists(root.resolve(LOCK)) ? lockShared(root) : null;
            return new DataDirectory(root, lock);
        } catch (IOException e) {
            throw unreadable(root, e);
        }
    }

    /// Looks at a directory that a server has made and may be using: only its record may be read so, which is only ever added to.
    /// A folder that holds a record and nothing else is as good.
    ///
    /// @throws DataDirectoryRefusal also where there is none
    public static DataDirectory look(Path directory) {
        Path root = directory(directory);
        try {
            if (!Files.isDirectory(root) || !Files.exists(root.resolve(VERSION)) && !Files.isDirectory(root.resolve(RECORD))) {
                throw refusal(Reason.MISSING, root + " holds no data of Plenary's. Name the data directory of a server.", null);
            }
            if (Files.exists(root.resolve(VERSION))) {
                checkVersion(root);
            }
            return new DataDirectory(root, null);
        } catch (IOException e) {
            throw unreadable(root, e);
        }
    }

    private static Path directory(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw refusal(Reason.NOT_A_DIRECTORY, root + " is not a directory. Name another one for the data.", null);
        }
        return root;
    }

    private static DataDirectoryRefusal unreadable(Path root, IOException why) {
        return refusal(Reason.NOT_WRITABLE, "The data directory " + root + " cannot be read (" + why
                + "). Run this as the user that runs the server.", why);
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
        return root.resolve(RECORD);
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
        return locked(root, FileChannel.open(root.resolve(LOCK), CREATE, READ, WRITE), false);
    }

    private static FileChannel lockShared(Path root) throws IOException {
        return locked(root, FileChannel.open(root.resolve(LOCK), READ), true);
    }

    private static FileChannel locked(Path root, FileChannel channel, boolean shared) throws IOException {
        boolean locked = false;
        try {
            locked = tryLock(channel, shared) != null;
            if (!locked) {
                throw refusal(Reason.IN_USE, "The data directory " + root + " is in use by " + holder(root)
                        + ". Stop that one, or name another directory.", null);
            }
            return channel;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    /// Whoever only reads leaves no number behind, so the number may be that of a server that is gone.
    private static String holder(Path root) throws IOException {
        String number = Files.readString(root.resolve(LOCK)).strip();
        boolean runs = number.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(number)).isPresent();
        return runs ? "the server with process number " + number : "another process";
    }

    /// Writes whose the directory is, now that it is this process's.
    private static void claim(Path root, FileChannel lock) throws IOException {
        if (!Files.exists(root.resolve(VERSION))) {
            writeVersion(root, root.resolve(VERSION));
        }
        lock.truncate(0);
        lock.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
    }

    private static @Nullable FileLock tryLock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void checkVersion(Path root) throws IOException {
        Path file = root.resolve(VERSION);
        if (!Files.exists(file)) {
            refuseForeign(root);
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
