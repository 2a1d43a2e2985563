package org.plenary.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.log.DataDirectory;

/// The records in a data directory.
final class Records {

    private Records() {}

    /// The folder of each conference's record, in the order of their ids.
    ///
    /// @throws Refused where there is none
    static List<Path> in(DataDirectory data) throws IOException {
        List<Path> found = all(data);
        if (found.isEmpty()) {
            throw new Refused(Exit.DATA, data.root() + " holds no record: no conference has been convened in it.");
        }
        return found;
    }

    /// The same, where there may be none.
    static List<Path> all(DataDirectory data) throws IOException {
        if (!Files.isDirectory(data.record())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(data.record())) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
