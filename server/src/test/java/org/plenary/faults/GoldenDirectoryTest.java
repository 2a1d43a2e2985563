package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What an earlier version has left is found by this one as it was, and goes on.
@Timeout(120)
class GoldenDirectoryTest {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> a_data_directory_of_every_version_goes_on() throws Exception {
        Path versions = Path.of(GoldenDirectoryTest.class.getResource("golden").toURI());
        List<Path> all = GoldenDirectory.all(versions);
        assertThat(all).hasSizeGreaterThanOrEqualTo(2);
        Aftermath aftermath = Aftermath.learned(folder.resolve("learned"));
        return all.stream().map(home -> dynamicTest(versions.relativize(home).toString(), () -> {
            GoldenDirectory expected = GoldenDirectory.expected(home);
            Path copy = folder.resolve("copy-" + all.indexOf(home));
            assertThat(GoldenDirectory.found(home, copy)).isEqualTo(expected);
            assertThat(aftermath.checkEarlier(copy).there()).isGreaterThanOrEqualTo(GoldenDirectory.KILLED_AFTER);
        }));
    }
}
