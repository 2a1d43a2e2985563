package org.plenary.documents;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.plenary.core.ContentHash;
import org.plenary.core.MediaType;

/// A content on its way in; closed before it is kept, it leaves nothing.
public final class Arrival implements Closeable {

    private final DocumentStore store;
    private final MediaType type;
    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest;
    private int size;

    Arrival(DocumentStore store, MediaType type, Path file) throws IOException {
        this.store = store;
        this.type = type;
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
        this.digest = sha256();
    }

    /// What was kept.
    public record Kept(ContentHash sha256, int size, MediaType type) {}

    public void write(ByteBuffer bytes) throws IOException {
        digest.update(bytes.duplicate());
        size += bytes.remaining();
        while (bytes.hasRemaining()) {
            int _ = channel.write(bytes);
        }
    }

    /// Keeps what has arrived, once it is on the disk; empty where it is not of its type.
    public Optional<Kept> keep() throws IOException {
        channel.force(true);
        channel.close();
        if (size == 0 || !Contents.are(type, file)) {
            return Optional.empty();
        }
        Kept kept = new Kept(new ContentHash(HexFormat.of().formatHex(digest.digest())), size, type);
        store.keep(file, kept.sha256());
        return Optional.of(kept);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
