package org.plenary.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file of lines that nothing may change unnoticed. `-Dfrozen.write` writes it anew, so that the difference can be looked at.
final class Frozen {

    private static final Path FOLDER = Path.of("src/test/resources/org/plenary/wire/golden");

    private Frozen() {}

    static void assertUnchanged(String file, List<String> lines) throws IOException {
        var path = FOLDER.resolve(file);
        if (System.getProperty("frozen.write") != null) {
            Files.createDirectories(FOLDER);
            Files.write(path, lines);
        }
        assertThat(lines).as("what stands in " + path).containsExactlyElementsOf(Files.readAllLines(path));
    }

    static List<String> lines(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file));
    }
}
