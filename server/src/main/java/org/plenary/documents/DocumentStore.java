package org.plenary.documents;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.plenary.accreditation.PrivateFiles;
import org.plenary.core.ContentHash;
import org.plenary.core.MediaType;

/// Keeps the contents of documents, each once, in a file named by the SHA-256 of its bytes. Every method waits for the disk.
public final class DocumentStore {

    private static final String ARRIVING = "arriving";

    private final Path folder;
    private final Path arriving;
    private final InstantSource time;
    private final AtomicLong arrivals = new AtomicLong();

    private DocumentStore(Path folder, InstantSource time) {
        this.folder = folder;
        this.arriving = folder.resolve(ARRIVING);
        this.time = time;
    }

    /// Opens what earlier lives of the server have kept; what was still arriving when they ended is removed.
    ///
    /// @param folder made if it is missing; nobody else writes there
    public static DocumentStore open(Path folder, InstantSource time) throws IOException {
        DocumentStore store = new DocumentStore(folder, time);
        Files.createDirectories(store.arriving);
        for (Path left : files(store.arriving)) {
            Files.deleteIfExists(left);
        }
        return store;
    }

    /// Begins to take in a content.
    public Arrival receive(MediaType type) throws IOException {
        Path file = arriving.resolve(Long.toString(arrivals.incrementAndGet()));
        PrivateFiles.create(file);
        return new Arrival(this, type, file);
    }

    /// A content to be read; empty where it is not there.
    public Optional<FileChannel> read(ContentHash hash) throws IOException {
        try {
            return Optional.of(FileChannel.open(file(hash), StandardOpenOption.READ));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// Removes what nobody refers to and has lain for long.
    ///
    /// @param referred the contents of documents that were submitted
    /// @param before   what came later than this may still be submitted
    /// @return how many were removed
    public int sweep(Set<ContentHash> referred, Instant before) throws IOException {
        int removed = 0;
        for (Path file : files(folder)) {
            boolean known = referred.stream().anyMatch(hash -> file.equals(file(hash)));
            if (!known && Files.getLastModifiedTime(file).toInstant().isBefore(before) && Files.deleteIfExists(file)) {
                removed++;
            }
        }
        return removed;
    }

    /// Gives a whole, synced file its name for good; where the same content is kept already, that one counts as new.
    synchronized void keep(Path whole, ContentHash hash) throws IOException {
        Path kept = file(hash);
        if (Files.exists(kept)) {
            Files.delete(whole);
        } else {
            Files.move(whole, kept, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.syncFolder(kept);
        }
        Files.setLastModifiedTime(kept, FileTime.from(time.instant()));
    }

    private Path file(ContentHash hash) {
        return folder.resolve(hash.hex());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
