package org.plenary.benchmarks.peers;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The folder in which peers are made ready; what takes long is found there again.
record Workshop(Path folder) {

    /// The folder of one peer.
    Path of(String peer) throws IOException {
        return Files.createDirectories(folder.resolve(peer).toAbsolutePath());
    }

    /// Writes a file that comes with these classes.
    static Path put(Path folder, String name) throws IOException {
        return put(folder, name, Map.of());
    }

    /// Writes one in which `@KEY@` is replaced.
    static Path put(Path folder, String name, Map<String, String> values) throws IOException {
        try (InputStream source = Workshop.class.getResourceAsStream(name)) {
            if (source == null) {
                throw new FileNotFoundException(name);
            }
            String text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("@" + value.getKey() + "@", value.getValue());
            }
            return Files.writeString(folder.resolve(name), text);
        }
    }
}
