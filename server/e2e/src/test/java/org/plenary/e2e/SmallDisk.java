package org.plenary.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A file system of its own, in memory, that can be filled.
final class SmallDisk implements AutoCloseable {

    private static final int MIB = 1 << 20;

    private final Path root;

    private SmallDisk(Path root) {
        this.root = root;
    }

    /// Empty where this user or this container may not mount.
    static Optional<SmallDisk> mounted(Path root, int mebibytes) throws IOException, InterruptedException {
        Files.createDirectories(root);
        boolean done = run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "plenary-test", root.toString());
        return done ? Optional.of(new SmallDisk(root)) : Optional.empty();
    }

    Path root() {
        return root;
    }

    /// Writes until only so much is free; not at all where less is.
    void fillUpTo(int mebibytes) throws IOException {
        byte[] some = new byte[MIB];
        try (OutputStream out = Files.newOutputStream(filling())) {
            while (free() > (long) mebibytes * MIB) {
                out.write(some, 0, (int) Math.min(MIB, free() - (long) mebibytes * MIB));
            }
        }
    }

    /// Removes what it was filled with.
    void makeRoom() throws IOException {
        Files.deleteIfExists(filling());
    }

    private long free() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    private Path filling() {
        return root.resolve("filling");
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor() == 0;
    }

    @Override
    public void close() throws IOException {
        try {
            if (!run("umount", "--lazy", root.toString())) {
                throw new IOException(root + " cannot be unmounted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
