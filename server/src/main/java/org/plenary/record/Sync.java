package org.plenary.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// How what was written becomes durable.
public interface Sync {

    Sync DISK = channel -> channel.force(false);

    void force(FileChannel channel) throws IOException;

    /// Makes durable what a directory names.
    default void forceDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            force(channel);
        }
    }
}
